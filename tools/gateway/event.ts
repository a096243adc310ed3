import type { WebSocketEvent } from '../../adapters/lambda/event';

/** What API Gateway gives a handler for a message on a connection, as far as the handlers look. */
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
 * The context of a Lambda, of which the handlers use only the time that is left.
 * @param remaining in milliseconds; without it nothing is cut short
 */
export const contextWith = (remaining?: () => number): never =>
  // All that Middy and the handlers look at.
  ({ ...(remaining && { getRemainingTimeInMillis: remaining }) }) as never;
