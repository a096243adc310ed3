import * as v from 'valibot';
import type { WebSocketEvent } from '../../adapters/lambda/event';
import { ACTION_NAMES, type ActionName } from '../../domain/actions';
import { ConnectionsApi } from '../../tools/gateway/connections-api';
import { contextWith, eventFor } from '../../tools/gateway/event';
import { type Engine, startEngine } from '../../tools/running/engine';

type Handler = (event: WebSocketEvent, context: never) => Promise<unknown>;
const ReplySchema = v.object({ body: v.string() });
const RouteSchema = v.object({ action: v.picklist(ACTION_NAMES) });

/** The real handlers on a real engine, with a stand-in for API Gateway on both sides. */
export interface Backend {
  readonly engine: Engine;
  readonly connections: ConnectionsApi;
  /** Runs the handler that API Gateway would choose for a frame, and returns what it returns. */
  send(connectionId: string, body: string | object): Promise<unknown>;
  /** Runs the handler of one route, whatever the frame. */
  invoke(route: ActionName | 'default' | 'disconnect', connectionId: string, body?: string): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startBackend(): Promise<Backend> {
  const engine = await startEngine();
  const connections = await ConnectionsApi.start();
  // The handlers read these variables once, when they are loaded.
  Object.assign(process.env, {
    TABLE_NAME: engine.table,
    MAX_WATCHERS: '100',
    CONNECTIONS_URL: `${connections.url}/dev`,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
  });
  const handlers: Readonly<Record<string, Handler>> = {
    new: (await import('../../handlers/new')).handler,
    join: (await import('../../handlers/join')).handler,
    play: (await import('../../handlers/play')).handler,
    quick: (await import('../../handlers/quick')).handler,
    react: (await import('../../handlers/react')).handler,
    watch: (await import('../../handlers/watch')).handler,
    default: (await import('../../handlers/default')).handler,
    disconnect: (await import('../../handlers/disconnect')).handler,
  };
  const invoke: Backend['invoke'] = async (route, connectionId, body) => {
    const response = await handlers[route]?.(eventFor(connectionId, body), contextWith());
    const reply = v.safeParse(ReplySchema, response);
    // API Gateway sends a returned body to the sender if the route has a route response (serverless.yml).
    if (route === 'default' && reply.success) connections.keep(connectionId, reply.output.body);
    return response;
  };
  return {
    engine,
    connections,
    invoke,
    send(connectionId, body) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return invoke(routeOf(text), connectionId, text);
    },
    async stop() {
      await connections.stop();
      await engine.stop();
    },
  };
}

/** What `$request.body.action` selects. */
function routeOf(text: string): ActionName | 'default' {
  try {
    return v.parse(RouteSchema, JSON.parse(text)).action;
  } catch {
    return 'default';
  }
}
