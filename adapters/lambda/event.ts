import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import type { Result } from '../../domain/use-cases/result';
import type { OutcomeWord } from './metrics';

/** What API Gateway gives a route's handler; only $connect has headers. */
export type WebSocketEvent = APIGatewayProxyWebsocketEventV2 & {
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

/** What a Lambda returns. The status counts at $connect alone, where it accepts or refuses the connection. */
export interface Response {
  readonly statusCode: number;
  /** A message to the sender, on a route with a route response; elsewhere it reaches nobody. */
  readonly body?: string;
}
export const OK: Response = { statusCode: 200 };

/** What a handler returns to the middleware around it. */
export type Handled = Response | Result;

/** What a request's log line tells beside route, connection and duration. Never a userId, a move or a body. */
export interface Outcome {
  readonly outcome: OutcomeWord;
  readonly gameId?: string;
  /** What went wrong inside, without data of a player. */
  readonly fault?: string;
}

/** What middleware passes on during one request. */
export interface Internal {
  [key: string]: unknown;
  startedAt?: number;
  outcome?: Outcome;
  /** What the sender asked for; missing when the message could not be used. */
  asked?: { gameId?: string; round?: number; userId: string };
}
