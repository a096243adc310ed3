import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Action } from '../../domain/action';
import type { Ports } from '../../domain/ports';
import type { Handled, Internal, Response, WebSocketEvent } from './event';
import { logRequest } from './log-request';
import { parseMessage } from './parse-message';
import { reportError, TIME_TO_TELL } from './report-error';
import { type Within, within } from './within';

/** How long before the Lambda's timeout a handler gives up, in milliseconds: time to tell the player so, and to log. */
const TIME_TO_ANSWER = TIME_TO_TELL + 200;

/**
 * The handler of an action: parse the message, run the use case, report errors, write a log line.
 * @param bounded gives up work that takes too long; a test whose time stands still gives up nothing
 */
export const makeHandler = <Message extends object>(
  name: string,
  action: Action<Message>,
  outside: Ports,
  bounded: Within = within,
) =>
  middy<WebSocketEvent & { message?: Message }, Handled | Response, Error, Context, Internal>({
    timeoutEarlyInMillis: TIME_TO_ANSWER,
  })
    .use(logRequest(name))
    .use(reportError(outside.notifier, bounded))
    .use(parseMessage(action.schema))
    .handler(async ({ message, requestContext }) => {
      if (!message) throw new Error('parseMessage did not run');
      return action.run(outside, message, requestContext.connectionId);
    });
