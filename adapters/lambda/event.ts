import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import type { FailedCall } from './failed-call';
import type { OutcomeWord } from './metrics';

/** What API Gateway gives a route's handler; only $connect has headers. */
export type WebSocketEvent = APIGatewayProxyWebsocketEventV2 & {
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

/** How a request ended: what a handler, or the middleware that caught its error, hands to the log. */
export interface Handled {
  readonly outcome: OutcomeWord;
  readonly gameId?: string;
  /** What went wrong inside, without data of a player. */
  readonly fault?: string;
  /** The call of a service that the fault was. */
  readonly call?: FailedCall;
  /** A message to the sender, on a route with a route response; elsewhere it reaches nobody. */
  readonly body?: string;
}

/** What a Lambda returns. The status counts at $connect alone, where it accepts or refuses the connection. */
export interface Response {
  readonly statusCode: number;
  readonly body?: string;
}

/** What middleware passes on during one request. */
export interface Internal {
  [key: string]: unknown;
  startedAt?: number;
  /** What the sender asked for; missing when the message could not be used. */
  asked?: { gameId?: string; round?: number };
}
