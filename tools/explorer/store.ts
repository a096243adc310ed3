import type { Game } from '../../domain/game';
import { memoryLobby, type OpenOffer } from '../../domain/memory-lobby';
import { type Attachments, memoryGameStore, memorySeatStore } from '../../domain/memory-store';
import { memoryWatcherStore } from '../../domain/memory-watchers';
import type { Watcher } from '../../domain/ports';
import type { Call } from './handler';

/** What the database holds: games by id, what is remembered of each connection, in the order of their keys, the watchers, and the open offer. */
export interface Stored {
  readonly games: readonly (readonly [string, Game])[];
  readonly connections: readonly (readonly [string, Attachments])[];
  /** By game; those that nobody watches are not in it. */
  readonly watchers?: readonly (readonly [string, readonly Watcher[]])[] | undefined;
  readonly offer?: OpenOffer | undefined;
}

export const NOTHING_STORED: Stored = { games: [], connections: [] };

/** What a call of a store returns, and what is stored afterwards, by the real memory store. */
export async function askStore(stored: Stored, { port, method, args }: Call): Promise<[unknown, Stored]> {
  const games = new Map(stored.games);
  const connections = new Map(stored.connections);
  const watchers = new Map(stored.watchers);
  const offer = { open: stored.offer };
  const stores: Record<string, object> = {
    games: memoryGameStore(games),
    seats: memorySeatStore(connections),
    watchers: memoryWatcherStore(watchers),
    lobby: memoryLobby(offer),
  };
  const ask: unknown = Reflect.get(stores[port] ?? {}, method);
  if (typeof ask !== 'function') throw new Error(`No store can ${method}`);
  const value: unknown = await Reflect.apply(ask, undefined, [...args]);
  return [
    value,
    {
      games: sorted(games),
      connections: sorted(connections),
      watchers: watchedOnly(watchers),
      offer: offer.open,
    },
  ];
}

/** The order in which they came makes no difference. */
function watchedOnly(watchers: ReadonlyMap<string, readonly Watcher[]>): Stored['watchers'] {
  const inOrder = (row: readonly Watcher[]) =>
    [...row].sort((a, b) => (a.connectionId < b.connectionId ? -1 : 1));
  const watched = sorted(watchers).filter(([, row]) => row.length > 0);
  return watched.length > 0 ? watched.map(([id, row]) => [id, inOrder(row)]) : undefined;
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));
