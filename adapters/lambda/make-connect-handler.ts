import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Handled, Internal, Response, WebSocketEvent } from './event';
import { logRequest } from './log-request';
import { isAllowedOrigin } from './origin';

/** The handler of $connect. Nothing is stored: a connection counts from its first action. */
export const makeConnectHandler = (allowedOrigins: readonly string[]) =>
  middy<WebSocketEvent, Handled | Response, Error, Context, Internal>()
    .use(logRequest('connect'))
    .handler(async (event) => ({
      outcome: isAllowedOrigin(event, allowedOrigins) ? 'accepted' : 'foreign-origin',
    }));
