import type { MiddlewareObj, Request } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Notifier } from '../../domain/ports';
import { type ErrorWithView, errorMessage, errorOf, type View } from '../../domain/protocol';
import { viewFor } from '../../domain/view';
import { type Handled, type Internal, OK, type WebSocketEvent } from './event';
import { UnusableMessage } from './parse-message';

type SomeRequest = Request<WebSocketEvent, Handled, Error, Context, Internal>;

/**
 * Turns what a use case did into the log's outcome, and every rejection and error into a message to the sender.
 * The Lambda itself always succeeds: a thrown error would only make API Gateway send a message of its own.
 */
export function answer(notifier: Notifier): MiddlewareObj<WebSocketEvent, Handled, Error, Context, Internal> {
  return {
    after: async (request) => {
      const { response, internal } = request;
      const gameId = internal.asked?.gameId;
      if (response && 'rejected' in response) {
        const view = response.game && internal.asked && viewFor(response.game, internal.asked.userId);
        internal.outcome = { outcome: response.rejected, gameId };
        await tell(request, errorOf(response.rejected), view);
      } else if (response && 'done' in response) {
        internal.outcome = { outcome: response.done, gameId: response.gameId ?? gameId };
      }
      request.response = OK;
    },

    onError: async (request) => {
      const { error, internal } = request;
      const gameId = internal.asked?.gameId;
      if (error instanceof UnusableMessage) {
        internal.outcome = { outcome: error.code, gameId };
        await tell(request, errorOf(error.code, error.detail));
      } else {
        internal.outcome = { outcome: 'internal', gameId, fault: describeFault(error) };
        await tell(request, errorOf('internal'));
      }
      request.response = OK;
    },
  };

  async function tell({ event, internal }: SomeRequest, error: ErrorWithView['error'], view?: View) {
    const message = errorMessage(error, internal.asked ?? {}, view);
    try {
      await notifier.post(event.requestContext.connectionId, message);
    } catch (fault) {
      internal.outcome = { outcome: 'internal', ...internal.outcome, fault: describeFault(fault) };
    }
  }
}

// Name and place only: the text of an SDK error may quote the request, and with it a userId.
function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const place = fault.stack?.split('\n').find((line) => line.startsWith('    at '));
  return `${fault.name}${place ? ` ${place.trim()}` : ''}`;
}
