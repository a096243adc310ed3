import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { errorMessage } from '../../domain/protocol';
import { errorFor } from './error-for';
import type { Handled, Internal, Response, WebSocketEvent } from './event';

/** Turns every error into a message to the sender, on a route whose return value reaches them. */
export const reply = (): MiddlewareObj<WebSocketEvent, Handled | Response, Error, Context, Internal> => ({
  onError: (request) => {
    const { error, ...handled } = errorFor(request.error);
    request.response = { ...handled, body: JSON.stringify(errorMessage(error, {})) };
  },
});
