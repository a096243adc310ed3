import type { Round } from '../../../../domain/game';
import { beats, MOVES, type Move } from '../../../../domain/rules';
import { nameOfOutcome } from '../../outcome';
import { spelled } from '../../spelled';
import { anyOf, type Choice } from '../choice';

/** With this many rounds of evidence, the computer trusts it half the time. */
const HALF_TRUST = 3;

/**
 * Chooses the computer's move from your habits: what you have played after rounds that went like the last one.
 * The more it has seen of that, the more often it relies on it; otherwise it guesses.
 * @param rounds the finished rounds as you see them
 * @param random from 0 up to 1, independent at every call
 */
export function chooseAsMagpie(rounds: readonly Round[], random: () => number): Choice {
  const last = rounds.at(-1);
  const situation = last && nameOfOutcome(last);
  const replies = rounds.slice(1).filter((_, index) => {
    const before = rounds[index];
    return before !== undefined && nameOfOutcome(before) === situation;
  });
  const trust = replies.length / (replies.length + HALF_TRUST);
  if (!situation || random() >= trust) return { move: anyOf(MOVES, random), because: 'It just guessed.' };

  const count = (move: Move) => replies.filter(({ yourPlay }) => yourPlay === move).length;
  const habit = anyOf(best(MOVES, count), random);
  const worth = (move: Move) => replies.reduce((sum, { yourPlay }) => sum + gain(move, yourPlay), 0);
  return {
    move: anyOf(best(MOVES, worth), random),
    because: `It noticed that after ${situation} you often play ${spelled(habit)}.`,
  };
}

const gain = (mine: Move, theirs: Move): number => (beats(mine, theirs) ? 1 : beats(theirs, mine) ? -1 : 0);

/** The moves that are worth most. */
function best(moves: readonly Move[], worthOf: (move: Move) => number): Move[] {
  const highest = Math.max(...moves.map(worthOf));
  return moves.filter((move) => worthOf(move) === highest);
}
