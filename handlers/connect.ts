import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { readEnv } from '../adapters/lambda/env';
import { type Handled, type Internal, OK, type WebSocketEvent } from '../adapters/lambda/event';
import { logRequest } from '../adapters/lambda/log-request';
import { isAllowedOrigin } from '../adapters/lambda/origin';

const allowedOrigins = readEnv('ALLOWED_ORIGINS');

/** Accepts a connection from our own pages. Nothing is stored: a connection counts from its first new or join. */
export const handler = middy<WebSocketEvent, Handled, Error, Context, Internal>()
  .use(logRequest('connect'))
  .handler(async (event) => (isAllowedOrigin(event, allowedOrigins) ? OK : { statusCode: 403 }));
