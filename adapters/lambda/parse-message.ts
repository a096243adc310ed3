import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import * as v from 'valibot';
import type { ErrorCode } from '../../domain/errors';
import type { Handled, Internal, Response, WebSocketEvent } from './event';

/** A longer message is refused unread: a client has no use for one. In bytes of UTF-8. */
export const MAX_MESSAGE_BYTES = 4096;

/** A message that cannot be acted upon; `detail` says what is wrong with it. */
export class UnusableMessage extends Error {
  constructor(
    readonly code: Extract<ErrorCode, 'bad-message' | 'unknown-action'>,
    readonly detail?: string,
  ) {
    super(detail ?? code);
  }
}

/** Parses the body before the handler, which finds it as `event.message`. */
export const parseMessage = <Message extends object>(
  schema: v.GenericSchema<unknown, Message>,
): MiddlewareObj<WebSocketEvent & { message?: Message }, Handled | Response, Error, Context, Internal> => ({
  before: ({ event, internal }) => {
    const result = v.safeParse(schema, parseBody(event.body));
    if (!result.success) throw new UnusableMessage('bad-message', describe(result.issues[0]));
    event.message = result.output;
    internal.asked = askedIn(result.output);
  },
});

const AskedSchema = v.object({ gameId: v.optional(v.string()), round: v.optional(v.number()) });

/** What an error to the sender of a message repeats of it. */
export const askedIn = (message: object): v.InferOutput<typeof AskedSchema> => v.parse(AskedSchema, message);

/** The JSON in a body; throws {@link UnusableMessage} when it is none or too long. */
export function parseBody(body: string | undefined): unknown {
  // A local emulator hands over the bytes of a binary frame as they are.
  if (typeof body !== 'string' || body === '')
    throw new UnusableMessage('bad-message', 'The message has no text. Send JSON.');
  if (Buffer.byteLength(body) > MAX_MESSAGE_BYTES) {
    throw new UnusableMessage(
      'bad-message',
      `The message is too long. Send at most ${MAX_MESSAGE_BYTES} bytes.`,
    );
  }
  try {
    return JSON.parse(body);
  } catch {
    throw new UnusableMessage('bad-message', 'The message is not JSON.');
  }
}

const describe = (issue: v.BaseIssue<unknown>): string =>
  `${v.getDotPath(issue) ?? 'The message'}: ${issue.message}`;
