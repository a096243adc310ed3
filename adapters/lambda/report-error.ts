import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Notifier } from '../../domain/ports';
import { errorMessage } from '../../domain/protocol';
import { describeFault, errorFor } from './error-for';
import type { Handled, Internal, Response, WebSocketEvent } from './event';
import { type Within, within } from './within';

/** How long telling the sender of an error may take, in milliseconds: one attempt of the SDK, however slow. */
export const TIME_TO_TELL = 1300;

/**
 * Posts every error to the sender. A post that takes too long is given up: a timeout would make API Gateway send a
 * message of its own. Without a notifier there is no sender to tell.
 */
export const reportError = (
  notifier?: Notifier,
  bounded: Within = within,
): MiddlewareObj<WebSocketEvent, Handled | Response, Error, Context, Internal> => ({
  onError: async (request) => {
    const { event, internal } = request;
    const { error, ...handled } = errorFor(request.error);
    const message = errorMessage(error, internal.asked ?? {});
    let { fault, call } = handled;
    try {
      if (notifier) await bounded(TIME_TO_TELL, notifier.post(event.requestContext.connectionId, message));
    } catch (failure) {
      ({ fault, call } = describeFault(failure));
    }
    request.response = { ...handled, gameId: internal.asked?.gameId, ...(fault && { fault }), call };
  },
});
