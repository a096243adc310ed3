import type { MiddlewareObj, Request } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Handled, Internal, WebSocketEvent } from './event';

/** Writes one JSON line per request. */
export function logRequest(
  route: string,
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): MiddlewareObj<WebSocketEvent, Handled, Error, Context, Internal> {
  const log = ({ event, internal }: Request<WebSocketEvent, Handled, Error, Context, Internal>) => {
    const { outcome = { outcome: 'ok' }, startedAt = 0 } = internal;
    const { connectionId } = event.requestContext;
    const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
    write(JSON.stringify({ route, connectionId, ...outcome, durationMs }));
  };
  return {
    before: ({ internal }) => {
      internal.startedAt = performance.now();
    },
    after: log,
    onError: log,
  };
}
