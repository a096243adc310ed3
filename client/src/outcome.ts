import { losses, type Round, wins } from '../../domain/game';

export const OUTCOMES = ['win', 'loss', 'tie'] as const;
/** How a round went for you. */
export type Outcome = (typeof OUTCOMES)[number];

export function outcomeOf(round: Round): Outcome {
  if (wins(round)) return 'win';
  return losses(round) ? 'loss' : 'tie';
}

export const nameOfOutcome = (round: Round): string => `a ${outcomeOf(round)}`;
