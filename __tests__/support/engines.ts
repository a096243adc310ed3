import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Engine, startEngine } from '../../tools/running/engine';
import { returnOldItems } from './recorded-calls';

/** One table for the tests of a file, by an engine as it is, and by one that returns the item which refused a write. */
export function useBothEngines() {
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
  return {
    plain: () => [engine.client, engine.table] as const,
    returning: () => [returning, engine.table] as const,
  };
}
