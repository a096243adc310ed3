import type { MiddlewareObj, Request } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Handled, Internal, Response, WebSocketEvent } from './event';
import { log } from './log';
import { metricsOf } from './metrics';

/**
 * Writes one JSON line per request, which is its metrics too, and answers API Gateway. It is the outermost middleware:
 * all others hand it how the request ended.
 */
export function logRequest(
  route: string,
): MiddlewareObj<WebSocketEvent, Handled | Response, Error, Context, Internal> {
  const end = (request: Request<WebSocketEvent, Handled | Response, Error, Context, Internal>) => {
    const { body, call, ...handled } = handledOf(request.response);
    const { connectionId, stage } = request.event.requestContext;
    const durationMs = Math.round((performance.now() - (request.internal.startedAt ?? 0)) * 10) / 10;
    const metrics = metricsOf(handled.outcome, handled.fault);
    const requestId = request.context.awsRequestId;
    log({ route, connectionId, ...handled, ...call, durationMs, requestId }, metrics, stage);
    // The Lambda itself always succeeds: a thrown error would only make API Gateway send a message of its own.
    const statusCode = handled.outcome === 'foreign-origin' ? 403 : 200;
    request.response = { statusCode, ...(body !== undefined && { body }) };
  };
  return {
    before: ({ internal }) => {
      internal.startedAt = performance.now();
    },
    after: end,
    onError: end,
  };
}

const handledOf = (response: Handled | Response | null | undefined): Handled =>
  response && 'outcome' in response ? response : { outcome: 'internal' };
