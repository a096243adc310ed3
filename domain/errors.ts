import type { Refusal } from './refusal';

export const ERROR_CODES = [
  'bad-message',
  'unknown-action',
  'game-not-found',
  'game-full',
  'not-a-player',
  'wrong-round',
  'already-played',
  'game-over',
  'superseded',
  'seat-taken',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a player is told about an error. */
export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** For people: what went wrong and what to do. */
const TEXTS: Readonly<Record<ErrorCode, string>> = {
  'bad-message': 'The message could not be read. Send JSON with the keys that the action needs.',
  'unknown-action': 'The action is not known.',
  'game-not-found': 'There is no such game, or it has expired. Check the link or start a new game.',
  'game-full': 'Two other players are in this game. Watch it, or start a new game.',
  'not-a-player': 'You are not in this game. Join it first.',
  'wrong-round': 'That is not the round now being played. Play the round in this message.',
  'already-played': 'You have already made another move in this round. It stands.',
  'game-over': 'This game is over. Start a new game.',
  superseded: 'You opened this game somewhere else. Join again to play here.',
  'seat-taken': 'Someone else has your seat in this game now. Watch it, or start a new game.',
  internal: 'Something failed on our side. Send the same message again.',
};

/** An error for a player; `detail` replaces the standard text where it can be more specific. */
export const errorOf = (code: ErrorCode, detail?: string): WireError => ({
  code,
  message: detail ?? TEXTS[code],
});

/** The error that a player is told for a refusal. */
export const errorFor = (refusal: keyof typeof CODES): WireError =>
  errorOf(
    CODES[refusal],
    refusal === 'too-many-watchers'
      ? 'As many people watch this game as can. Try again later, or start a new game.'
      : undefined,
  );

/** The code that a player is told for each refusal; those that are not their fault never reach them. */
export const CODES: Readonly<Record<Refusal | 'game-not-found', ErrorCode>> = {
  'game-not-found': 'game-not-found',
  'game-full': 'game-full',
  'too-many-watchers': 'game-full',
  'seat-taken': 'seat-taken',
  'not-a-player': 'not-a-player',
  'wrong-round': 'wrong-round',
  'already-played': 'already-played',
  'game-over': 'game-over',
  repeated: 'internal',
  'already-joined': 'internal',
  outdated: 'internal',
  'host-away': 'game-not-found',
  'not-away': 'internal',
  'not-connected': 'internal',
  elsewhere: 'internal',
};
