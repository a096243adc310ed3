import type { WebSocketEvent } from '../../adapters/lambda/event';

/** The event that API Gateway gives a handler for a message, with the parts that the handlers use. */
export const eventFor = (connectionId: string, body?: string): WebSocketEvent => ({
  requestContext: {
    connectionId,
    routeKey: '$default',
    messageId: 'message',
    eventType: 'MESSAGE',
    extendedRequestId: 'request',
    requestTime: '01/Jan/2030:00:00:00 +0000',
    messageDirection: 'IN',
    stage: 'dev',
    connectedAt: 0,
    requestTimeEpoch: 0,
    requestId: 'request',
    domainName: 'localhost',
    apiId: 'local',
  },
  ...(body !== undefined && { body }),
  isBase64Encoded: false,
});

/**
 * The context of a Lambda. The handlers use only the remaining time and the id of the invocation.
 * @param remaining in milliseconds; without it nothing is cut short
 */
export const contextWith = (remaining?: () => number): never =>
  // All that Middy and the handlers use.
  ({ awsRequestId: 'invocation', ...(remaining && { getRemainingTimeInMillis: remaining }) }) as never;
