import type { Round } from '../../../domain/game';
import type { Match } from '../../../domain/match';
import type { View } from '../../../domain/protocol';
import { roundSummary } from '../../../domain/rules';
import type { Outcome } from '../outcome';
import type { Names } from '../replay';
import { spelled } from '../spelled';

/** A text about moves as a sentence or a label of its own. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + spelled(text.slice(1));

/** "Paper covers rock" or "Both played rock". */
export const summaryOf = ({ yourPlay, theirPlay }: Round): string =>
  capital(roundSummary(yourPlay, theirPlay));

/** The two sides of a duel and how a sentence speaks of them. */
export interface Sides {
  readonly kind: 'friends' | 'practice' | 'replay';
  readonly yours: string;
  readonly theirs: string;
  /** The other side within a sentence. */
  readonly them: string;
  /** The same at the start of one. */
  readonly they: string;
  /** The other side when the player speaks of them to others. */
  readonly toOthers: string;
  readonly verdicts: Readonly<Record<Outcome, string>>;
  /** The same in one word. */
  readonly marks: Readonly<Record<Outcome, string>>;
}

const YOUR_MARKS = { win: 'won', loss: 'lost', tie: 'tie' };
const TIE = 'It’s a tie.';

/** @param name what the friend wants to be called, if they have said so */
export const youAnd = (name: string | undefined): Sides =>
  youAgainst('friends', name ?? 'Friend', name ?? 'your friend', name ?? 'Your friend', name ?? 'my friend');

/** What a chat would turn into a link or a mention; nobody sends such a thing for a stranger. */
const LINKED = /[./:@#]/;

/** @param name what the stranger wants to be called, if they have said so */
export const youAndStranger = (name: string | undefined): Sides =>
  youAgainst(
    'friends',
    name ?? 'Stranger',
    name ?? 'the stranger',
    name ?? 'The stranger',
    name && !LINKED.test(name) ? name : 'a stranger',
  );

/** The sides of a game between two people, as one of them sees it. */
export const sidesOf = (view: View | undefined): Sides =>
  (view?.quick ? youAndStranger : youAnd)(view?.theirName);

/** @param name that of the computer's character */
export const youAndComputer = (name: string): Sides =>
  youAgainst('practice', name, name, name, `${name} the computer`);

function youAgainst(
  kind: Sides['kind'],
  theirs: string,
  them: string,
  they: string,
  toOthers: string,
): Sides {
  const verdicts = { win: 'You win!', loss: `${they} wins.`, tie: TIE };
  return { kind, yours: 'You', theirs, them, they, toOthers, verdicts, marks: YOUR_MARKS };
}

/** The sides of a replay, whoever watches it. */
export function leftAndRight([left = 'Left', right = 'Right']: Names): Sides {
  return {
    kind: 'replay',
    yours: left,
    theirs: right,
    them: right,
    they: right,
    toOthers: right,
    verdicts: { win: `${left} wins.`, loss: `${right} wins.`, tie: TIE },
    marks: { win: 'left', loss: 'right', tie: 'tie' },
  };
}

/** For example "You win the match, 5 to 3!" */
export function matchSummary({ winner, yourScore, theirScore }: Match, sides: Sides): string {
  const score = `${Math.max(yourScore, theirScore)} to ${Math.min(yourScore, theirScore)}`;
  if (winner === 'them') return `${sides.they} wins the match, ${score}.`;
  return sides.kind === 'replay'
    ? `${sides.yours} wins the match, ${score}.`
    : `You win the match, ${score}!`;
}
