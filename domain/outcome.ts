import type { ErrorCode } from './errors';

/** What a use case did, in one word for the log. */
export type Done =
  | 'created'
  | 'joined'
  | 'rejoined'
  | 'played'
  | 'finished-round'
  | 'repeated'
  | 'left'
  | 'reacted'
  | 'watched'
  | 'nothing';

/** How a request ended: what was done, or the code of the error that its sender was told. */
export interface Outcome {
  readonly outcome: Done | ErrorCode;
  readonly gameId?: string;
}
