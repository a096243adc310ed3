import type { MiddlewareObj, Request } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Notifier } from '../../domain/ports';
import { errorMessage, errorOf, type View, type WireError } from '../../domain/protocol';
import { viewFor } from '../../domain/view';
import { describeFault, errorFor } from './error-for';
import { type Handled, type Internal, OK, type WebSocketEvent } from './event';
import { within } from './within';

/** How long telling the sender of an error may take, in milliseconds: one attempt of the SDK, however slow. */
export const TIME_TO_TELL = 1300;

type SomeRequest = Request<WebSocketEvent, Handled, Error, Context, Internal>;

/**
 * Turns what a use case did into the log's outcome, and every rejection and error into a message to the sender.
 * The Lambda itself always succeeds: a thrown error or a timeout would only make API Gateway send a message of its
 * own. So a post that takes too long is given up.
 * Without a notifier there is no sender to tell.
 */
export function answer(
  notifier?: Notifier,
): MiddlewareObj<WebSocketEvent, Handled, Error, Context, Internal> {
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
      const { internal } = request;
      const { error, ...outcome } = errorFor(request.error);
      internal.outcome = { ...outcome, gameId: internal.asked?.gameId };
      await tell(request, error);
      request.response = OK;
    },
  };

  async function tell({ event, internal }: SomeRequest, error: WireError, view?: View) {
    if (!notifier) return;
    const message = errorMessage(error, internal.asked ?? {}, view);
    try {
      await within(TIME_TO_TELL, notifier.post(event.requestContext.connectionId, message));
    } catch (fault) {
      internal.outcome = { outcome: 'internal', ...internal.outcome, fault: describeFault(fault) };
    }
  }
}
