import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Ports } from '../../domain/ports';
import { disconnect } from '../../domain/use-cases/disconnect';
import type { Handled, Internal, Response, WebSocketEvent } from './event';
import { logRequest } from './log-request';
import { reportError } from './report-error';

/** The handler of $disconnect. Nobody is there to be told of an error. */
export const makeDisconnectHandler = (outside: Ports) =>
  middy<WebSocketEvent, Handled | Response, Error, Context, Internal>()
    .use(logRequest('disconnect'))
    .use(reportError())
    .handler((event) => disconnect(outside, event.requestContext.connectionId));
