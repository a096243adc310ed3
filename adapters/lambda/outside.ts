import { randomBytes } from 'node:crypto';
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { newGameId } from '../../domain/ids';
import type { Ports } from '../../domain/ports';
import { dynamoStores } from '../dynamo/stores';
import { notifierFromEnv } from '../notifier/api-gateway-notifier';
import { readEnv } from './env';
import { INNERMOST, instead } from './rehearse';
import { lighten, sdkSettings } from './sdk-client';

/** The real outside of the use cases, built once per container. */
export function portsFromEnv(): Ports {
  const tableName = readEnv('TABLE_NAME');
  const client = new DynamoDBClient(sdkSettings());
  lighten(client);
  void rehearse(client);
  return {
    ...dynamoStores(client, tableName),
    maxWatchers: readEnv('MAX_WATCHERS'),
    notifier: notifierFromEnv(),
    now: Date.now,
    newGameId: () => newGameId(randomBytes),
  };
}

/** An answer with all kinds of values that the items have. */
const ANSWER = '{"Attributes":{"Version":{"N":"1"},"Players":{"M":{"-":{"M":{"Moves":{"L":[{"S":"R"}]}}}}}}}';

/** Has V8 compile the client, and opens its connection, at start-up. If that fails, the first real call reports what is wrong. */
async function rehearse(client: DynamoDBClient): Promise<void> {
  const write = new UpdateItemCommand({
    TableName: 'rehearsal',
    Key: { PK: { S: '-' } },
    UpdateExpression: 'SET Version = Version + :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
    ReturnValues: 'ALL_NEW',
  });
  write.middlewareStack.add(() => instead(ANSWER), INNERMOST);
  // With options, however empty, the client does not keep the stack of this command for the next ones.
  await client.send(write, {}).catch(() => {});
}
