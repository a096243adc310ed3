import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { ACTION_NAMES } from '../../domain/actions';
import type { Handled, Internal, Response, WebSocketEvent } from './event';
import { logRequest } from './log-request';
import { parseBody, UnusableMessage } from './parse-message';
import { reply } from './reply';

const CHOICE = `Use one of: ${ACTION_NAMES.join(', ')}.`;

/**
 * The handler of $default: of every message that no other route takes, since it is no JSON or its action is unknown.
 * Its answer is what it returns, so that a message from anyone costs no post and no cold start of an SDK.
 */
export const makeDefaultHandler = () =>
  middy<WebSocketEvent, Handled | Response, Error, Context, Internal>()
    .use(logRequest('default'))
    .use(reply())
    .handler(async ({ body }) => {
      const message = parseBody(body);
      const hasAction = typeof message === 'object' && message !== null && 'action' in message;
      throw hasAction
        ? new UnusableMessage('unknown-action', `The action is not known. ${CHOICE}`)
        : new UnusableMessage('bad-message', `The message has no action. ${CHOICE}`);
    });
