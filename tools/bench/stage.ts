import { createRequire } from 'node:module';
import type { WebSocketEvent } from '../../adapters/lambda/event';
import type { ClientMessage } from '../../domain/actions';
import { ConnectionsApi } from '../gateway/connections-api';
import { contextWith, eventFor } from '../gateway/event';
import { HANDLER_NAMES } from '../handler-names';
import type { Bundles } from './bundles';
import { handlerEnvironment } from './environment';

type Handler = (event: WebSocketEvent, context: never) => Promise<unknown>;

/** The bundled handlers over an engine, with stand-ins for API Gateway on both sides. */
export interface Stage {
  readonly connections: ConnectionsApi;
  /** Runs a route's handler and returns how long it took, in milliseconds. */
  invoke(name: string, connectionId: string, message?: ClientMessage | object): Promise<number>;
  stop(): Promise<void>;
}

/** @param engine the endpoint of a DynamoDB that has the table */
export async function startStage(bundles: Bundles, engine: string, table: string): Promise<Stage> {
  const connections = await ConnectionsApi.start();
  // The handlers read them when they are loaded, and the SDK at the first call.
  const environment = process.env;
  process.env = handlerEnvironment(environment, table, connections.url, engine);
  const load = createRequire(__filename);
  const handlers = new Map<string, Handler>();
  for (const name of HANDLER_NAMES) {
    delete load.cache[bundles.pathOf(name)];
    handlers.set(name, load(bundles.pathOf(name)).handler);
  }
  // The handlers' log lines; what the bench has to say itself goes to stderr.
  const { write } = process.stdout;
  process.stdout.write = () => true;
  return {
    connections,
    async invoke(name, connectionId, message) {
      const handler = handlers.get(name);
      if (!handler) throw new Error(`There is no handler ${name}`);
      const event = eventFor(connectionId, message && JSON.stringify(message));
      const start = performance.now();
      await handler(event, contextWith());
      return performance.now() - start;
    },
    async stop() {
      process.stdout.write = write;
      process.env = environment;
      await connections.stop();
    },
  };
}
