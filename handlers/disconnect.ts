import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { answer } from '../adapters/lambda/answer';
import type { Handled, Internal, WebSocketEvent } from '../adapters/lambda/event';
import { logRequest } from '../adapters/lambda/log-request';
import { portsFromEnv } from '../adapters/lambda/outside';
import { disconnectUseCase } from '../domain/use-cases/disconnect';

const ports = portsFromEnv();

/** Marks the player of an ended connection offline and tells the other one. */
export const handler = middy<WebSocketEvent, Handled, Error, Context, Internal>()
  .use(logRequest('disconnect'))
  .use(answer())
  .handler((event) => disconnectUseCase(ports, event.requestContext.connectionId));
