import type { Game } from './game';
import type { GameStore, Seat, SeatStore } from './ports';
import { refusalOf, take } from './step';

/** Games in memory, for tests and practice. Each step is atomic, since nothing in it awaits. */
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

    async find(gameId) {
      return games.get(gameId);
    },
  };
}

interface Attachments {
  /** How many have been made. */
  readonly count: number;
  readonly seats: readonly Seat[];
}

/** The seats to which each connection is attached, in memory. */
export function memorySeatStore(): SeatStore {
  const all = new Map<string, Attachments>();
  const of = (connectionId: string): Attachments => all.get(connectionId) ?? { count: 0, seats: [] };
  return {
    async attach(connectionId, player) {
      const { count, seats } = of(connectionId);
      const seat = { ...player, attachment: count + 1 };
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
