import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { Watcher, WatcherStore } from '../../domain/ports';
import { guarded, read } from './guarded';
import { expiresAfter, type Item, toItem, watchersKey } from './item';

/** Each connection with its attachment. A map, so that one cannot leave by an attachment older than its own. */
const WatchersSchema = v.object({ Connections: v.record(v.string(), v.number()) });

const IS_LATER = 'Connections.#me < :attachment';
const HAS_ROOM = 'attribute_not_exists(Connections.#me) AND size(Connections) < :limit';

/** How often someone is added if others change the item in between. */
const ATTEMPTS = 5;

interface Change {
  readonly set: string;
  readonly condition: string;
  readonly names?: Record<string, string>;
  readonly values?: Item;
}

/** The watchers of each game, as DynamoDB items beside those of the games: what a play writes does not grow by them. */
export function dynamoWatcherStore(client: DynamoDBClient, tableName: string): WatcherStore {
  const itemOf = (gameId: string) => watchersItem(client, tableName, gameId);
  return {
    find: (gameId) => itemOf(gameId).find(),
    add: (gameId, watcher, limit, at) => add(itemOf(gameId), watcher, limit, at),
    remove: async (gameId, watcher) => (await itemOf(gameId).change(removing(watcher))).written,
    async drop(gameId, connectionIds) {
      await itemOf(gameId).change(dropping(connectionIds));
    },
  };
}

/** What can be done with the watchers of one game. */
const watchersItem = (client: DynamoDBClient, tableName: string, gameId: string) => ({
  change: ({ set, condition, names, values }: Change) =>
    guarded(
      client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: watchersKey(gameId),
          UpdateExpression: set,
          ConditionExpression: condition,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: values,
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    ),
  find: async () => watchersOf(await read(client, tableName, watchersKey(gameId))),
});

async function add(
  item: ReturnType<typeof watchersItem>,
  watcher: Watcher,
  limit: number,
  at: number,
): Promise<readonly Watcher[] | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const added = await item.change(adding(watcher, limit, at));
    if (added.written) return watchersOf(added.output.Attributes);
    const present = added.item ? watchersOf(added.item) : await item.find();
    if (isThere(present, watcher)) return present;
    if (present.length >= limit) return undefined;
    // An update cannot write into a map that is missing.
    const begun = await item.change(beginning(watcher, at));
    if (begun.written) return [watcher];
  }
  throw new Error(`No watcher could be added in ${ATTEMPTS} attempts`);
}

const isThere = (watchers: readonly Watcher[], { connectionId }: Watcher): boolean =>
  watchers.some((each) => each.connectionId === connectionId);

const adding = ({ connectionId, attachment }: Watcher, limit: number, at: number): Change => ({
  set: 'SET Connections.#me = :attachment, Expires = :expires',
  condition: `attribute_exists(Connections) AND (${IS_LATER} OR (${HAS_ROOM}))`,
  names: { '#me': connectionId },
  values: toItem({ ':attachment': attachment, ':limit': limit, ':expires': expiresAfter(at) }),
});

const beginning = ({ connectionId, attachment }: Watcher, at: number): Change => ({
  set: 'SET #type = :type, Connections = :mine, Expires = :expires',
  condition: 'attribute_not_exists(Connections)',
  names: { '#type': 'Type' },
  values: toItem({
    ':type': 'WatchersItem',
    ':mine': { [connectionId]: attachment },
    ':expires': expiresAfter(at),
  }),
});

const removing = ({ connectionId, attachment }: Watcher): Change => ({
  set: 'REMOVE Connections.#me',
  condition: 'Connections.#me <= :attachment',
  names: { '#me': connectionId },
  values: toItem({ ':attachment': attachment }),
});

function dropping(connectionIds: readonly string[]): Change {
  const names = Object.fromEntries(connectionIds.map((connectionId, index) => [`#${index}`, connectionId]));
  const paths = Object.keys(names).map((name) => `Connections.${name}`);
  return { set: `REMOVE ${paths.join(', ')}`, condition: 'attribute_exists(Connections)', names };
}

function watchersOf(item: Item | undefined): Watcher[] {
  if (!item) return [];
  const { Connections } = v.parse(WatchersSchema, unmarshall(item));
  return Object.entries(Connections).map(([connectionId, attachment]) => ({ connectionId, attachment }));
}
