import type { Round } from '../../../domain/game';
import type { Move } from '../../../domain/rules';
import type { Phase } from './timeline';

/** A round with both moves on the table, on its way to the verdict or past it. */
export interface RoundOnTable {
  readonly kind: 'round';
  readonly round: Round;
  readonly phase: Phase;
  /** What is called out in this phase. */
  readonly word: string;
}

/** What lies between the players: a round, or moves that are still being picked. */
export type Table =
  | RoundOnTable
  | {
      readonly kind: 'picking';
      /** The move that we have locked in. */
      readonly yours: Move | undefined;
      /** The left side has locked in a move that is not to be seen; for those who watch. */
      readonly areYouReady?: boolean;
      readonly areTheyReady: boolean;
    };

/**
 * The last round stays on the table until the player turns to the next one.
 * @param revealing the round that is being revealed, if any
 * @param last the last round of the match that was shown to its verdict, if any
 */
export function tableOf(
  revealing: RoundOnTable | undefined,
  last: Round | undefined,
  yours: Move | undefined,
  areTheyReady: boolean,
): Table {
  if (revealing) return revealing;
  if (last && !yours) return { kind: 'round', round: last, phase: 'verdict', word: '' };
  return { kind: 'picking', yours, areTheyReady };
}
