import type { Context } from 'aws-lambda';
import type { WebSocketEvent } from '../../adapters/middleware/event';

/** What API Gateway gives a handler for one frame, or for a connection's begin or end. */
export const eventOf = (
  connectionId: string,
  body?: string,
  headers?: Readonly<Record<string, string>>,
): WebSocketEvent => ({
  requestContext: {
    connectionId,
    routeKey: '$default',
    messageId: 'message',
    eventType: 'MESSAGE',
    extendedRequestId: 'extended',
    requestTime: '01/Jan/2030:00:00:00 +0000',
    messageDirection: 'IN',
    stage: 'dev',
    connectedAt: 0,
    requestTimeEpoch: 0,
    requestId: 'request',
    domainName: 'localhost',
    apiId: 'api',
  },
  isBase64Encoded: false,
  ...(body !== undefined && { body }),
  ...(headers && { headers }),
});

/** @param remaining milliseconds until Lambda would end the handler */
export const contextOf = (remaining = 10_000): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'handler',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:handler',
  memoryLimitInMB: '256',
  awsRequestId: 'request',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => remaining,
  done: () => {},
  fail: () => {},
  succeed: () => {},
});
