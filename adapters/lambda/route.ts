import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { GenericSchema } from 'valibot';
import type { Ports } from '../../domain/ports';
import type { Result } from '../../domain/use-cases/result';
import { answer, TIME_TO_TELL } from './answer';
import type { Handled, Internal, WebSocketEvent } from './event';
import { logRequest } from './log-request';
import { parseMessage } from './parse-message';

/** How long before the Lambda's timeout a handler gives up, in milliseconds: time to tell the player so, and to log. */
const TIME_TO_ANSWER = TIME_TO_TELL + 200;

/** The handler of a route that takes a message: parse it, run the use case, answer errors, write a log line. */
export const messageRoute = <Message extends object>(
  route: string,
  schema: GenericSchema<unknown, Message>,
  useCase: (ports: Ports, message: Message, connectionId: string) => Promise<Result>,
  ports: Ports,
) =>
  middy<WebSocketEvent & { message?: Message }, Handled, Error, Context, Internal>({
    timeoutEarlyInMillis: TIME_TO_ANSWER,
  })
    .use(logRequest(route))
    .use(answer(ports.notifier))
    .use(parseMessage(schema))
    .handler(async ({ message, requestContext }) => {
      if (!message) throw new Error('parseMessage did not run');
      return useCase(ports, message, requestContext.connectionId);
    });
