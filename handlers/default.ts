import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Handled, Internal, WebSocketEvent } from '../adapters/lambda/event';
import { logRequest } from '../adapters/lambda/log-request';
import { parseBody, UnusableMessage } from '../adapters/lambda/parse-message';
import { reply } from '../adapters/lambda/reply';

/**
 * Answers every message that no other route takes: it is no JSON, or its action is unknown. Its answer is what it
 * returns, so that a message from anyone costs no post and no cold start of an SDK.
 */
export const handler = middy<WebSocketEvent, Handled, Error, Context, Internal>()
  .use(logRequest('default'))
  .use(reply())
  .handler(async ({ body }) => {
    const message = parseBody(body);
    const hasAction = typeof message === 'object' && message !== null && 'action' in message;
    throw hasAction
      ? new UnusableMessage('unknown-action')
      : new UnusableMessage('bad-message', 'The message has no action. Use "new", "join" or "play".');
  });
