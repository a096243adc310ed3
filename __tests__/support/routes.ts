import type { WebSocketEvent } from '../../adapters/lambda/event';
import { makeConnectHandler } from '../../adapters/lambda/make-connect-handler';
import { makeDefaultHandler } from '../../adapters/lambda/make-default-handler';
import { makeDisconnectHandler } from '../../adapters/lambda/make-disconnect-handler';
import { makeHandler } from '../../adapters/lambda/make-handler';
import { ACTION_NAMES, ACTIONS, type ActionName } from '../../domain/actions';
import type { Ports } from '../../domain/ports';

export const ROUTES = ['connect', 'disconnect', ...ACTION_NAMES, 'default'] as const;
export type Route = (typeof ROUTES)[number];
export type Handler = (event: WebSocketEvent, context: never) => Promise<unknown>;

/** The route that API Gateway would select for a message by its `action`. */
export const routeFor = (action: unknown): Route => ACTION_NAMES.find((name) => name === action) ?? 'default';

/** The handler of a route over these ports, made like that of its Lambda. */
export function handlerOver(
  outside: Ports,
  route: Route,
  allowedOrigins: readonly string[] = ['*'],
): Handler {
  switch (route) {
    case 'connect':
      return makeConnectHandler(allowedOrigins);
    case 'disconnect':
      return makeDisconnectHandler(outside);
    case 'default':
      return makeDefaultHandler();
    default:
      return forAction(outside, route);
  }
}

const forAction = <Name extends ActionName>(outside: Ports, name: Name): Handler =>
  // Where a test decides when a call is answered, no answer is too late.
  makeHandler(name, ACTIONS[name], outside, (_, work) => work);
