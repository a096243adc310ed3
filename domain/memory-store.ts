import type { Game } from './game';
import type { GameStore, Seat, SeatStore } from './ports';
import { refusalOf } from './refusal';
import { take } from './take';

/**
 * Games in memory, for tests and for play without a network. Each step is atomic: nothing in it waits.
 * @param games by their ids; they are replaced, never changed
 */
export function memoryGameStore(games = new Map<string, Game>()): GameStore {
  return {
    async create(game) {
      if (games.has(game.id)) return false;
      games.set(game.id, game);
      return true;
    },

    async step(gameId, step) {
      const game = games.get(gameId);
      if (!game) return { taken: false, refusal: 'game-not-found', game };
      const refusal = refusalOf(game, step);
      if (refusal) return { taken: false, refusal, game };
      const next = take(game, step);
      games.set(gameId, next);
      return { taken: true, game: next };
    },

    async find(gameId) {
      return games.get(gameId);
    },

    async watch(gameId) {
      const game = games.get(gameId);
      if (!game || game.watched) return game;
      const next = { ...game, watched: true, version: game.version + 1 };
      games.set(gameId, next);
      return next;
    },
  };
}

/** What is remembered of one connection. */
export interface Attachments {
  /** How many have been made. */
  readonly count: number;
  readonly seats: readonly Seat[];
}

/**
 * The seats to which each connection is attached, in memory.
 * @param all by connection
 */
export function memorySeatStore(all = new Map<string, Attachments>()): SeatStore {
  const of = (connectionId: string): Attachments => all.get(connectionId) ?? { count: 0, seats: [] };
  return {
    async attach(connectionId, place) {
      const { count, seats } = of(connectionId);
      const seat = { ...place, attachment: count + 1 };
      const others = seats.filter(({ gameId, userId }) => gameId !== seat.gameId || userId !== seat.userId);
      all.set(connectionId, { count: count + 1, seats: [...others, seat] });
      return { seat, others };
    },

    async detach(connectionId, { attachment }) {
      const { count, seats } = of(connectionId);
      all.set(connectionId, { count, seats: seats.filter((seat) => seat.attachment !== attachment) });
    },

    async find(connectionId) {
      return [...of(connectionId).seats];
    },

    async end(connectionId) {
      return [...of(connectionId).seats];
    },
  };
}
