import { randomBytes } from 'node:crypto';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { watchersKey } from '../../../adapters/dynamo/item';
import { dynamoStores } from '../../../adapters/dynamo/stores';
import { perform } from '../../../domain/actions';
import { newGameId } from '../../../domain/ids';
import type { Ports } from '../../../domain/ports';
import { sizeOfItem } from '../../../tools/bench/item-size';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { rowOf } from '../../support/capacity';
import { recordCalls, returnOldItems } from '../../support/recorded-calls';

/** A fixed time, in ms: DynamoDB stores a number that ends in zeros in fewer bytes. */
const noon = Date.UTC(2026, 6, 1, 12);

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

test('a watched round costs one read more a move, and the posts in CAPACITY.md', async () => {
  const figures: { posts: number; reads: number; writes: number; bytes: number }[] = [];
  for (const watchers of rowOf('Watchers')) {
    const client = new DynamoDBClient({ endpoint: engine.endpoint });
    returnOldItems(client, engine.client);
    const calls = recordCalls(client);
    const gameId = newGameId(randomBytes);
    let posts = 0;
    const ports: Ports = {
      ...dynamoStores(client, engine.table),
      maxWatchers: 100,
      notifier: {
        post: async () => {
          posts++;
          return 'sent';
        },
      },
      now: () => noon,
      newGameId: () => gameId,
    };
    const connectionOf = (name: string) => `${gameId}-${name}`;
    await perform(ports, { action: 'new', userId: 'ann1' }, connectionOf('ann1'));
    await perform(ports, { action: 'join', userId: 'bob1', gameId }, connectionOf('bob1'));
    for (let nr = 0; nr < watchers; nr++)
      await perform(ports, { action: 'watch', gameId }, connectionOf(`${nr}`.padStart(8, '0')));
    calls.splice(0);
    posts = 0;
    for (const userId of ['ann1', 'bob1'])
      await perform(ports, { action: 'play', userId, gameId, round: 1, play: 'rock' }, connectionOf(userId));
    const Key = watchersKey(gameId);
    const { Item = {} } = await client.send(new GetItemCommand({ TableName: engine.table, Key }));
    figures.push({
      posts,
      reads: calls.filter((call) => call === 'GetItem GAME').length - 1,
      writes: calls.filter((call) => call === 'UpdateItem GAME').length,
      bytes: sizeOfItem(Item),
    });
    client.destroy();
  }
  expect(figures.map(({ writes }) => writes)).toEqual(figures.map(() => 2));
  expect(rowOf('Posts a round')).toEqual(figures.map(({ posts }) => posts));
  expect(rowOf('Reads a round')).toEqual(figures.map(({ reads }) => reads));
  expect(rowOf('Watchers’ item, bytes')).toEqual(figures.map(({ bytes }) => bytes));
});
