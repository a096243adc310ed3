import type { BeatenBy, Move } from '../../../domain/rules';
import type { Pose } from './motion';

/** A file of `art/` and a drawing in it: a whole hand, a part of it, or one of the props. */
export type Art = readonly [file: Move | 'props', part: string];

/** One drawing; it moves in the hand's own terms, in which forward is to the right. */
export interface Part {
  readonly art: Art;
  readonly poses?: readonly Pose[] | undefined;
  /** What it turns around and shrinks to, as a CSS position. */
  readonly around?: string;
  /** A class that cuts it, tints it, or keeps its letters from being mirrored. */
  readonly look?: string;
}

/** Parts that stand in the winner's or the loser's place and move together, in the stage's terms. */
export interface Actor {
  readonly place: 'winner' | 'loser';
  readonly parts: readonly Part[];
  readonly poses?: readonly Pose[];
  readonly around?: string;
}

/** How a round is acted out, with the winner on the left: the actors, from back to front. */
export type Ending = readonly Actor[];

/** One for each of the two moves that a move beats. */
export type EndingsOf<Winner extends Move> = Readonly<Record<BeatenBy<Winner>, Ending>>;
