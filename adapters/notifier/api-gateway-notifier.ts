import {
  ApiGatewayManagementApiClient,
  ApiGatewayManagementApiServiceException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { Notifier } from '../../domain/ports';
import { readEnv } from '../lambda/env';
import { log } from '../lambda/log';
import { INNERMOST, instead } from '../lambda/rehearse';
import { lighten, sdkSettings } from '../lambda/sdk-client';

/** Posts messages through API Gateway's @connections API at `endpoint`; a connection found gone gets a log line. */
export function apiGatewayNotifier(endpoint: string, client = clientOf(endpoint)): Notifier {
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
export function notifierFromEnv(): Notifier {
  const endpoint = readEnv('CONNECTIONS_URL');
  const client = clientOf(endpoint);
  const post = new PostToConnectionCommand({ ConnectionId: '-', Data: '-' });
  post.middlewareStack.add(() => instead(''), INNERMOST);
  // With options, for the reason that outside.ts gives.
  void client.send(post, {}).catch(() => {});
  return apiGatewayNotifier(endpoint, client);
}

function clientOf(endpoint: string): ApiGatewayManagementApiClient {
  const client = new ApiGatewayManagementApiClient({ ...sdkSettings(), endpoint });
  lighten(client);
  return client;
}
