import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { dynamoGameStore } from '../../../adapters/dynamo/game-store';
import {
  connectionKey,
  expiresAfter,
  gameItem,
  LOBBY_KEY,
  toItem,
  toSeconds,
  watchersKey,
} from '../../../adapters/dynamo/item';
import { dynamoLobby } from '../../../adapters/dynamo/lobby';
import { dynamoSeatStore } from '../../../adapters/dynamo/seat-store';
import { seatName } from '../../../adapters/dynamo/seats-in-item';
import { dynamoWatcherStore } from '../../../adapters/dynamo/watcher-store';
import type { OpenOffer } from '../../../domain/memory-lobby';
import type { Call } from '../../../tools/explorer/handler';
import type { Stored } from '../../../tools/explorer/store';
import type { Engine } from '../../../tools/running/engine';

type Item = Record<string, AttributeValue>;

/** A call of the Dynamo store in a table that holds just this. Returns its value and all items afterwards. */
export async function askDynamo({ client, table }: Engine, before: Stored, call: Call) {
  await fill(client, table, itemsOf(before));
  const stores: Record<string, object> = {
    games: dynamoGameStore(client, table),
    seats: dynamoSeatStore(client, table),
    watchers: dynamoWatcherStore(client, table),
    lobby: dynamoLobby(client, table),
  };
  const ask: unknown = Reflect.get(stores[call.port] ?? {}, call.method);
  if (typeof ask !== 'function') throw new Error(`No store can ${call.method}`);
  const value: unknown = await Reflect.apply(ask, undefined, [...call.args]);
  return { value, items: await itemsIn(client, table) };
}

/** The items that stand for what the memory store holds; all was stored at the time 0, as in the explorer. */
export function itemsOf({ games, connections, watchers = [], offer }: Stored): Item[] {
  // A connection that has made no attachment is remembered in memory only.
  const attached = connections.filter(([, { count }]) => count > 0);
  return [
    ...games.map(([, game]) => gameItem(game, 0)),
    ...(offer ? [lobbyItem(offer)] : []),
    ...watchers.map(([gameId, row]) => ({
      ...watchersKey(gameId),
      ...toItem({
        Type: 'WatchersItem',
        Expires: expiresAfter(0),
        Connections: Object.fromEntries(row.map((each) => [each.connectionId, each.attachment])),
      }),
    })),
    ...attached.map(([id, { count, seats }]) => ({
      ...connectionKey(id),
      ...toItem({
        Type: 'ConnectionItem',
        Expires: expiresAfter(0),
        Attachments: count,
        ...Object.fromEntries(seats.map((seat) => [seatName(seat), seat.attachment])),
      }),
    })),
  ];
}

const lobbyItem = ({ gameId, userId, until }: OpenOffer): Item => ({
  ...LOBBY_KEY,
  ...toItem({ Type: 'LobbyItem', GameID: gameId, UserID: userId, Until: toSeconds(until), Open: 1 }),
});

async function fill(client: DynamoDBClient, table: string, items: readonly Item[]): Promise<void> {
  const keyOf = ({ PK, SK }: Item) => `${PK?.S} ${SK?.S}`;
  const kept = new Set(items.map(keyOf));
  const stale = (await itemsIn(client, table)).filter((item) => !kept.has(keyOf(item)));
  const requests = [
    ...items.map((Item) => ({ PutRequest: { Item } })),
    ...stale.map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } as Item } })),
  ];
  if (requests.length === 0) return;
  await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
}

async function itemsIn(client: DynamoDBClient, table: string): Promise<Item[]> {
  const scan = new ScanCommand({ TableName: table, ConsistentRead: true });
  return (await client.send(scan)).Items ?? [];
}

/**
 * Items in a fixed order, without the times at which they expire, since the memory store keeps everything, and without an
 * offer that was taken, or the watchers of a game that nobody watches any more.
 */
export const comparable = (items: readonly Item[]): unknown =>
  inOrder(
    items.filter((item) => !isEmpty(item)).map((item) => ({ ...unmarshall(item), Expires: undefined })),
  );

const isEmpty = ({ Open, Connections }: Item): boolean =>
  Open?.N === '0' || (Connections?.M !== undefined && Object.keys(Connections.M).length === 0);

/** The same with rows of objects in a fixed order, since stores may return them in any. */
export function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, inOrder(part)]),
    );
  }
  const parts = value.map(inOrder);
  const isRowOfObjects = parts.every((part) => typeof part === 'object');
  return isRowOfObjects ? parts.map((part) => JSON.stringify(part)).sort() : parts;
}
