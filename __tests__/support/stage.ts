import * as v from 'valibot';
import { ACTIONS, type ActionName, perform } from '../../domain/actions';
import type { Game } from '../../domain/game';
import { memoryLobby, type OfferBox } from '../../domain/memory-lobby';
import { memoryGameStore, memorySeatStore } from '../../domain/memory-store';
import { memoryWatcherStore } from '../../domain/memory-watchers';
import type { Ports } from '../../domain/ports';
import type { Reaction, WireMessage } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import type { Goal } from '../../domain/settings';
import { disconnect } from '../../domain/use-cases/disconnect';
import { AT, leave } from './steps';

interface JoinParts {
  gameId?: string;
  round?: number;
  name?: string;
  release?: boolean;
}

export interface Heard {
  readonly at: string;
  readonly message: WireMessage;
}

/** The use cases over stores in memory, with every message recorded. */
export class Stage {
  /** Connections that have ended, and those to which posting fails. */
  readonly gone = new Set<string>();
  readonly failing = new Set<string>();
  /** The ids that new games get, in this order. */
  readonly ids = ['ACDEFGH', 'HJKMNPQ', 'QRTUVWX', 'XYACDEF', 'FGHJKMN', 'NPQRTUV'];
  /** The offer of the lobby. */
  readonly offer: OfferBox = { open: undefined };
  now = AT;
  readonly #heard: Heard[] = [];
  readonly #games = memoryGameStore();
  readonly ports: Ports = {
    games: {
      create: this.#games.create,
      find: this.#games.find,
      watch: this.#games.watch,
      step: async (...args) => {
        for (let lost = 1; lost < this.asked; lost++) await this.#games.step(...args);
        return this.#games.step(...args);
      },
    },
    seats: memorySeatStore(),
    watchers: memoryWatcherStore(),
    maxWatchers: 100,
    lobby: memoryLobby(this.offer),
    notifier: {
      post: async (at, message) => {
        if (this.failing.has(at)) throw new Error(`${at} fails`);
        this.#heard.push({ at, message });
        return this.gone.has(at) ? 'gone' : 'sent';
      },
    },
    now: () => this.now,
    newGameId: () => this.ids.shift() ?? 'YYYYYYY',
  };

  /** @param asked how often each step is sent to the store, as by an SDK that loses the answers */
  constructor(readonly asked = 1) {}

  starts = (userId: string, at: string, name?: string, goal?: Goal, winnerStays?: boolean) =>
    perform(this.ports, { action: 'new', userId, name, goal, winnerStays }, at);
  watches = (at: string, userId?: string, gameId = 'ACDEFGH') =>
    perform(this.ports, { action: 'watch', gameId, userId }, at);
  joins = (userId: string, at: string, parts: JoinParts = {}) =>
    perform(this.ports, { action: 'join', userId, gameId: 'ACDEFGH', ...parts }, at);
  plays = (userId: string, at: string, round: number, play: Move) =>
    perform(this.ports, { action: 'play', userId, gameId: 'ACDEFGH', round, play }, at);
  seeks = (userId: string, at: string, parts: { name?: string; gameId?: string } = {}) =>
    perform(this.ports, { action: 'quick', userId, ...parts }, at);
  reacts = (userId: string, at: string, reaction: Reaction, gameId = 'ACDEFGH') =>
    perform(this.ports, { action: 'react', userId, gameId, reaction }, at);
  /** Reads a message as its route does; throws if it is none. */
  reads = (message: { action: ActionName; [key: string]: unknown }) =>
    v.parse(ACTIONS[message.action].schema, message);
  ends = (at: string) => disconnect(this.ports, at);

  /** What was sent since the last call, by connection. */
  heard(): Heard[] {
    return this.#heard.splice(0).sort((a, b) => a.at.localeCompare(b.at));
  }

  /** A current game, which every refused step returns. */
  async game(gameId = 'ACDEFGH'): Promise<Game | undefined> {
    return (await this.ports.games.step(gameId, leave('nobody'))).game;
  }
}
