import { randomUUID } from 'node:crypto';
import { type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startEmbeddedDynamoDB } from '../../adapters/local/embedded-dynamodb';
import { createTable } from '../../adapters/local/table';
import { freePort } from './free-ports';

/** The parts of the table in serverless.yml that an engine needs; a test of the template keeps the two equal. */
export const TABLE: Omit<CreateTableCommandInput, 'TableName'> = {
  AttributeDefinitions: [
    { AttributeName: 'PK', AttributeType: 'S' },
    { AttributeName: 'SK', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  BillingMode: 'PAY_PER_REQUEST',
};

/** A DynamoDB with a table that belongs to one test. */
export interface Engine {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly table: string;
  stop(): Promise<void>;
}

/** Uses the engine at `AWS_ENDPOINT_URL_DYNAMODB`, or else starts the embedded one with its data in memory. */
export async function startEngine(): Promise<Engine> {
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  process.env.AWS_REGION ??= 'us-east-1';
  const given = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  const { endpoint, stop } = given
    ? { endpoint: given, stop: async () => {} }
    : await startEmbeddedDynamoDB(await freePort());
  const table = `games-${randomUUID()}`;
  await createTable(endpoint, table, TABLE);
  const client = new DynamoDBClient({ endpoint });
  return {
    client,
    endpoint,
    table,
    async stop() {
      client.destroy();
      await stop();
    },
  };
}
