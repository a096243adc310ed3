import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoLobby } from '../../../adapters/dynamo/lobby';
import { dynamoStores } from '../../../adapters/dynamo/stores';
import { perform } from '../../../domain/actions';
import { newGameId } from '../../../domain/ids';
import type { Ports } from '../../../domain/ports';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { recordCalls, recordRefusals } from '../../support/recorded-calls';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const isOfLobby = (call: string) => call.endsWith('LOBBY');

// CAPACITY.md has the figures that this prints.
test.each([1, 2, 10, 100])(
  '%i who look for a stranger at once write the lobby at most three times a pair, and hardly any write is refused',
  async (seekers) => {
    const client = new DynamoDBClient({ endpoint: engine.endpoint });
    const [calls, refusals] = [recordCalls(client), recordRefusals(client)];
    const lobby = dynamoLobby(client, engine.table);
    const ports: Ports = {
      ...dynamoStores(client, engine.table),
      maxWatchers: 100,
      lobby,
      notifier: { post: async () => 'sent' },
      now: Date.now,
      newGameId: () => newGameId(randomBytes),
    };
    const users = Array.from({ length: seekers }, () => newGameId(randomBytes));
    const outcomes = await Promise.all(
      users.map((userId) => perform(ports, { action: 'quick', userId }, `${userId}s`)),
    );
    // One who is alone counts as a pair that is still to come.
    const pairs = Math.ceil(seekers / 2);
    const [writes, refused] = [calls, refusals].map((each) => each.filter(isOfLobby).length / pairs);
    console.info(`${seekers} at once: ${writes} writes of the lobby a pair, ${refused} of them refused`);
    expect(writes).toBeLessThanOrEqual(3);
    expect(refused).toBeLessThanOrEqual(1);
    // Those of the next test must not meet them.
    for (const { gameId = '' } of outcomes) await lobby.withdraw(gameId);
    client.destroy();
  },
);

test('one who says again that they wait is refused once, by their own offer', async () => {
  const client = new DynamoDBClient({ endpoint: engine.endpoint });
  const refusals = recordRefusals(client);
  const lobby = dynamoLobby(client, engine.table);
  const offer = { gameId: newGameId(randomBytes), userId: 'ann1' };
  await lobby.meet(offer, Date.now());
  expect(refusals).toEqual([]);
  await lobby.meet(offer, Date.now());
  expect(refusals).toEqual(['UpdateItem LOBBY']);
  client.destroy();
});
