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

/** Where each connection sits, in memory. */
export function memorySeatStore(): SeatStore {
  const seats = new Map<string, Seat>();
  const swap = (connectionId: string, seat?: Seat) => {
    const before = seats.get(connectionId);
    if (seat) seats.set(connectionId, seat);
    else seats.delete(connectionId);
    return before;
  };
  return {
    sit: async (connectionId, seat) => swap(connectionId, seat),
    rise: async (connectionId) => swap(connectionId),
  };
}
