import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { newGameId } from '../../domain/ids';
import type { Ports } from '../../domain/ports';
import { dynamoStores } from '../dynamo/stores';
import { notifierFromEnv } from '../notifier/api-gateway-notifier';
import { readEnv } from './env';
import { SDK_LIMITS } from './sdk-limits';
import { inTurn } from './turns';

/** The real outside of the use cases, built once per container. */
export function portsFromEnv(): Ports {
  const tableName = readEnv('TABLE_NAME');
  const client = new DynamoDBClient(SDK_LIMITS);
  client.middlewareStack.add((next) => (args) => inTurn(() => next(args)), { step: 'deserialize' });
  return {
    ...dynamoStores(client, tableName),
    maxWatchers: readEnv('MAX_WATCHERS'),
    notifier: notifierFromEnv(),
    now: Date.now,
    newGameId: () => newGameId(randomBytes),
  };
}
