import type { MiddlewareObj, Request } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Handled, Internal, WebSocketEvent } from './event';
import { log } from './log';
import { metricsOf, type OutcomeWord } from './metrics';

type SomeRequest = Request<WebSocketEvent, Handled, Error, Context, Internal>;

/** Writes one JSON line per request, which is its metrics too. */
export function logRequest(route: string): MiddlewareObj<WebSocketEvent, Handled, Error, Context, Internal> {
  const write = ({ event, internal, response }: SomeRequest) => {
    const { outcome = { outcome: outcomeOf(response) }, startedAt = 0 } = internal;
    const { connectionId, stage } = event.requestContext;
    const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
    const metrics = metricsOf(outcome.outcome, outcome.fault);
    log({ route, connectionId, ...outcome, durationMs }, metrics, stage);
  };
  return {
    before: ({ internal }) => {
      internal.startedAt = performance.now();
    },
    after: write,
    onError: write,
  };
}

/** The outcome of a request for which no middleware named one: that of $connect is in its status. */
function outcomeOf(response: Handled | null | undefined): OutcomeWord {
  if (!response || !('statusCode' in response)) return 'internal';
  return response.statusCode === 200 ? 'accepted' : 'foreign-origin';
}
