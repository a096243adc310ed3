import type { Round } from '../../../domain/game';
import type { Move } from '../../../domain/rules';

/** What the computer will play, and in one line why. */
export interface Choice {
  readonly move: Move;
  readonly because: string;
}

/** A choice that cannot be changed any more; nobody can guess the salt, which its seal hides the move behind. */
export interface Commitment extends Choice {
  readonly salt: string;
}

/**
 * Chooses the computer's move.
 * @param rounds the finished rounds as you see them; they begin with those of the call before
 */
export type Think = (rounds: readonly Round[]) => Choice;

/** @param random from 0 up to 1, independent at every call */
export const anyOf = (moves: readonly Move[], random: () => number): Move =>
  moves[Math.floor(random() * moves.length)] ?? 'rock';
