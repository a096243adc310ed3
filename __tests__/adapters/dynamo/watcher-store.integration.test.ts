import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoWatcherStore } from '../../../adapters/dynamo/watcher-store';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { watcherStoreContract } from '../../contract/watchers';
import { returnOldItems } from '../../support/recorded-calls';

let engine: Engine;
let returning: DynamoDBClient;
beforeAll(async () => {
  engine = await startEngine();
  returning = new DynamoDBClient({ endpoint: engine.endpoint });
  returnOldItems(returning, engine.client);
});
afterAll(async () => {
  returning.destroy();
  await engine.stop();
});

describe('the watchers in DynamoDB', () =>
  watcherStoreContract(() => dynamoWatcherStore(engine.client, engine.table)));
describe('the watchers in an engine that returns the item which refused a write', () =>
  watcherStoreContract(() => dynamoWatcherStore(returning, engine.table)));
