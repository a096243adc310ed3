import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { errorMessage } from '../../domain/protocol';
import { errorFor } from './error-for';
import type { Handled, Internal, WebSocketEvent } from './event';

/** Turns every error into a message to the sender, on a route whose return value reaches them. */
export const reply = (): MiddlewareObj<WebSocketEvent, Handled, Error, Context, Internal> => ({
  onError: async (request) => {
    const { error, ...outcome } = errorFor(request.error);
    request.internal.outcome = outcome;
    request.response = { statusCode: 200, body: JSON.stringify(errorMessage(error, {})) };
  },
});
