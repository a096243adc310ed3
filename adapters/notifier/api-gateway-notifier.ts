import {
  ApiGatewayManagementApiClient,
  ApiGatewayManagementApiServiceException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { Notifier } from '../../domain/ports';
import { readEnv } from '../lambda/env';
import { log } from '../lambda/log';
import { SDK_LIMITS } from '../lambda/sdk-limits';
import { inTurn } from '../lambda/turns';

/** Posts messages through API Gateway's @connections API at `endpoint`; a connection found gone gets a log line. */
export function apiGatewayNotifier(endpoint: string): Notifier {
  const client = new ApiGatewayManagementApiClient({ endpoint, ...SDK_LIMITS });
  client.middlewareStack.add((next) => (args) => inTurn(() => next(args)), { step: 'deserialize' });
  return {
    async post(connectionId, message) {
      const Data = JSON.stringify(message);
      try {
        await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data }));
        return 'sent';
      } catch (error) {
        if (!isGone(error)) throw error;
        log({ connectionId, outcome: 'gone' }, ['GoneConnections'], stageOf(endpoint));
        return 'gone';
      }
    },
  };
}

// By status, because local emulators of the API answer 410 without naming the exception.
const isGone = (error: unknown): boolean =>
  error instanceof ApiGatewayManagementApiServiceException && error.$metadata.httpStatusCode === 410;

/** API Gateway's endpoints end with the stage's name. */
const stageOf = (endpoint: string): string => new URL(endpoint).pathname.slice(1) || 'local';

/** The notifier of this stage, built once per container. */
export const notifierFromEnv = (): Notifier => apiGatewayNotifier(readEnv('CONNECTIONS_URL'));
