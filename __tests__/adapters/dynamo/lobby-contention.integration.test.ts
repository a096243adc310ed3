import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoGameStore } from '../../../adapters/dynamo/game-store';
import { dynamoLobby } from '../../../adapters/dynamo/lobby';
import { dynamoSeatStore } from '../../../adapters/dynamo/seat-store';
import { dynamoWatcherStore } from '../../../adapters/dynamo/watcher-store';
import { perform } from '../../../domain/actions';
import { newGameId } from '../../../domain/ids';
import type { Ports } from '../../../domain/ports';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { recordCalls } from '../../support/recorded-calls';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

// CAPACITY.md says so.
test.each([2, 10, 100])(
  '%i who look for a stranger at once write the lobby at most three times a pair',
  async (seekers) => {
    const client = new DynamoDBClient({ endpoint: engine.endpoint });
    const calls = recordCalls(client);
    const ports: Ports = {
      games: dynamoGameStore(client, engine.table),
      seats: dynamoSeatStore(client, engine.table),
      watchers: dynamoWatcherStore(client, engine.table),
      maxWatchers: 100,
      lobby: dynamoLobby(client, engine.table),
      notifier: { post: async () => 'sent' },
      now: Date.now,
      newGameId: () => newGameId(randomBytes),
    };
    const users = Array.from({ length: seekers }, () => newGameId(randomBytes));
    await Promise.all(users.map((userId) => perform(ports, { action: 'quick', userId }, `${userId}s`)));
    const writes = calls.filter((call) => call.endsWith('LOBBY')).length;
    console.info(`${seekers} seekers at once: ${writes / (seekers / 2)} writes of the lobby a pair`);
    expect(writes).toBeLessThanOrEqual(3 * (seekers / 2));
    client.destroy();
  },
);
