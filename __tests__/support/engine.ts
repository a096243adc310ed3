import { once } from 'node:events';
import { createServer } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startEmbeddedDynamoDB } from '../../adapters/local/embedded-dynamodb';
import { createTable } from '../../adapters/local/table';

const TABLE = 'games';
const KEYS = {
  AttributeDefinitions: [
    { AttributeName: 'PK', AttributeType: 'S' },
    { AttributeName: 'SK', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  BillingMode: 'PAY_PER_REQUEST',
} as const;

/** A DynamoDB of a test's own, with the table in it. */
export interface Engine {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly table: string;
  stop(): Promise<void>;
}

/** Starts the embedded DynamoDB with its data in memory. */
export async function startEngine(): Promise<Engine> {
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  process.env.AWS_REGION ??= 'us-east-1';
  const { endpoint, stop } = await startEmbeddedDynamoDB(await freePort());
  await createTable(endpoint, TABLE, {
    ...KEYS,
    AttributeDefinitions: [...KEYS.AttributeDefinitions],
    KeySchema: [...KEYS.KeySchema],
  });
  const client = new DynamoDBClient({ endpoint });
  return {
    client,
    endpoint,
    table: TABLE,
    async stop() {
      client.destroy();
      await stop();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('The probe does not listen');
  return address.port;
}
