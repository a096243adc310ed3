import type { Game } from '../domain/game';
import type { GameStore, Seat, SeatStore } from '../domain/ports';
import { refusalOf, take } from '../domain/step';

/** Games in memory, for tests and for play without a network. Each step is atomic: nothing in it waits. */
export function memoryGameStore(): GameStore {
  const games = new Map<string, Game>();
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
  };
}

/** Which seats each connection has, in memory. */
export function memorySeatStore(): SeatStore {
  const all = new Map<string, Map<string, Seat>>();
  const keyOf = ({ gameId, userId }: Seat) => `${gameId}#${userId}`;
  return {
    async sit(connectionId, seat) {
      const seats = new Map(all.get(connectionId)).set(keyOf(seat), seat);
      all.set(connectionId, seats);
      return [...seats.values()];
    },

    async giveUp(connectionId, seats) {
      for (const seat of seats) all.get(connectionId)?.delete(keyOf(seat));
    },

    async rise(connectionId) {
      return [...(all.get(connectionId)?.values() ?? [])];
    },
  };
}
