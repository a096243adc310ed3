import { losses, type Round, wins } from '../../../domain/game';
import type { Match } from '../../../domain/match';
import { roundSummary } from '../../../domain/rules';

export type Outcome = 'win' | 'loss' | 'tie';

export function outcomeOf(round: Round): Outcome {
  if (wins(round)) return 'win';
  return losses(round) ? 'loss' : 'tie';
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Paper covers rock" or "Both played rock". */
export const summaryOf = ({ yourPlay, theirPlay }: Round): string =>
  capital(roundSummary(yourPlay, theirPlay));

/** The two sides of a duel and how a sentence speaks of them. */
export interface Sides {
  readonly yours: string;
  readonly theirs: string;
  /** The other side within a sentence. */
  readonly them: string;
  readonly verdicts: Readonly<Record<Outcome, string>>;
  /** The same in one word. */
  readonly marks: Readonly<Record<Outcome, string>>;
}

const YOUR_MARKS = { win: 'won', loss: 'lost', tie: 'tie' };

export const FRIENDS: Sides = {
  yours: 'You',
  theirs: 'Friend',
  them: 'your friend',
  verdicts: { win: 'You win!', loss: 'Your friend wins.', tie: 'It’s a tie.' },
  marks: YOUR_MARKS,
};

export const YOU_AND_COMPUTER: Sides = {
  yours: 'You',
  theirs: 'Computer',
  them: 'the computer',
  verdicts: { win: 'You win!', loss: 'The computer wins.', tie: 'It’s a tie.' },
  marks: YOUR_MARKS,
};

export const STRANGERS: Sides = {
  yours: 'Left',
  theirs: 'Right',
  them: 'the right one',
  verdicts: { win: 'Left wins.', loss: 'Right wins.', tie: 'It’s a tie.' },
  marks: { win: 'left', loss: 'right', tie: 'tie' },
};

/** For example "You win the match, 5 to 3!" */
export function matchSummary({ winner, yourScore, theirScore }: Match, sides: Sides): string {
  const score = `${Math.max(yourScore, theirScore)} to ${Math.min(yourScore, theirScore)}`;
  return winner === 'you'
    ? `You win the match, ${score}!`
    : `${capital(sides.them)} wins the match, ${score}.`;
}
