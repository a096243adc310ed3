import type { Round } from '../../../../domain/game';
import { MOVES } from '../../../../domain/rules';
import { nameOfOutcome } from '../../outcome';
import { spelled } from '../../spelled';
import type { Decision, Expert } from '../computer/ensemble';
import type { Context } from '../computer/memory';

/** More moves than this are not listed one by one. */
const MOST_LISTED = 3;

/**
 * Why the fox played what it did, in one line.
 * @param rounds those finished before it decided, as you see them
 */
export function reasonFor(advice: Decision['advice'], rounds: readonly Round[]): string {
  if (advice === 'nobody') return 'It just guessed.';
  if (advice === 'distrust') return 'You had seen through it, so it just guessed.';
  return spelled(advice.guesses === 'theirs' ? aboutYou(advice, rounds) : aboutItself(advice));
}

function aboutYou({ context, expected, depth }: Expert, rounds: readonly Round[]): string {
  const noticed = `It noticed that ${habit(context, rounds)} ${nameOf(expected)}`;
  return depth === 0 ? `${noticed}.` : `${noticed}, and went ${stepsFurther(depth)}.`;
}

function aboutItself({ expected, depth }: Expert): string {
  const thought = `It thought you expected ${nameOf(expected)}`;
  return depth === 0
    ? `${thought}, and was ready for your answer.`
    : `${thought}, and went ${stepsFurther(depth)}.`;
}

const stepsFurther = (depth: number): string => `${depth === 1 ? 'a step' : 'two steps'} further`;

/** When you do what the fox has noticed, up to the name of the move. */
function habit({ kind, length }: Context, rounds: readonly Round[]): string {
  const last = rounds.slice(Math.max(0, rounds.length - length));
  if (kind === 'theirs' && length === 0) return 'you like to play';
  if (length === 0) return `after ${rounds.at(-1)?.yourPlay} you often play`;
  const when = {
    theirs: () => `after ${listed(last.map(({ yourPlay }) => yourPlay)) ?? `your last ${length} moves`}`,
    mine: () => `after its ${listed(last.map(({ theirPlay }) => theirPlay)) ?? `last ${length} moves`}`,
    both: () => (length === 1 ? 'after a round like that' : `after ${length} rounds like those`),
    relation: () => `after ${last.map(nameOfOutcome).join(', then ')}`,
  }[kind]();
  return `${when} you often play`;
}

const listed = (moves: readonly string[]): string | undefined =>
  moves.length > MOST_LISTED ? undefined : moves.join(', ');

const nameOf = (move: number | undefined): string => MOVES[move ?? 0] ?? '';
