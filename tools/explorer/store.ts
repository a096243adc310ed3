import type { Game } from '../../domain/game';
import { memoryLobby, type OpenOffer } from '../../domain/memory-lobby';
import { type Attachments, memoryGameStore, memorySeatStore } from '../../domain/memory-store';
import { memoryWatcherStore } from '../../domain/memory-watchers';
import type { Call } from './handler';

/** What the database holds: games by id, what is remembered of each connection, in the order of their keys, and the open offer. */
export interface Stored {
  readonly games: readonly (readonly [string, Game])[];
  readonly connections: readonly (readonly [string, Attachments])[];
  readonly offer?: OpenOffer | undefined;
}

export const NOTHING_STORED: Stored = { games: [], connections: [] };

/** What a call of a store returns, and what is stored afterwards, by the real memory store. */
export async function askStore(stored: Stored, { port, method, args }: Call): Promise<[unknown, Stored]> {
  const games = new Map(stored.games);
  const connections = new Map(stored.connections);
  const offer = { open: stored.offer };
  const stores: Record<string, object> = {
    games: memoryGameStore(games),
    seats: memorySeatStore(connections),
    // Nobody watches in the explorer.
    watchers: memoryWatcherStore(),
    lobby: memoryLobby(offer),
  };
  const ask: unknown = Reflect.get(stores[port] ?? {}, method);
  if (typeof ask !== 'function') throw new Error(`No store can ${method}`);
  const value: unknown = await Reflect.apply(ask, undefined, [...args]);
  return [value, { games: sorted(games), connections: sorted(connections), offer: offer.open }];
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));
