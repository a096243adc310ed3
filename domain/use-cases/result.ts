import type { Game } from '../game';
import type { Refused } from '../ports';
import type { ErrorCode } from '../protocol';

/** What a use case did, in one word for the log. */
export type Done =
  | 'created'
  | 'joined'
  | 'rejoined'
  | 'played'
  | 'finished-round'
  | 'repeated'
  | 'left'
  | 'nothing';

/**
 * A use case either did something or rejects what was asked, with the game that made it do so.
 * `gameId` names the game where the message did not.
 */
export type Result = { done: Done; gameId?: string } | { rejected: ErrorCode; game: Game | undefined };

/** The code a player hears for each refusal; those that are no fault of theirs never reach them. */
const CODES: Readonly<Record<Refused['refusal'], ErrorCode>> = {
  'game-not-found': 'game-not-found',
  'game-full': 'game-full',
  'not-a-player': 'not-a-player',
  'wrong-round': 'wrong-round',
  'already-played': 'already-played',
  'game-over': 'game-over',
  repeated: 'internal',
  'already-joined': 'internal',
  'not-connected': 'internal',
  elsewhere: 'internal',
};

export const rejected = ({ refusal, game }: Refused): Result => ({
  rejected: CODES[refusal],
  game,
});
