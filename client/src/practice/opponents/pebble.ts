import { losses, type Round, wins } from '../../../../domain/game';
import { MOVES } from '../../../../domain/rules';
import { spelled } from '../../spelled';
import { anyOf, type Choice } from '../choice';

/** How often it forgets what it likes. */
const FORGETFULNESS = 0.25;

/**
 * Plays by habits that a child can discover: it repeats a move that has won, tries a move that has beaten it, and
 * otherwise plays its favorite.
 * @param rounds the finished rounds as you see them
 * @param random from 0 up to 1, independent at every call
 */
export function chooseAsPebble(rounds: readonly Round[], random: () => number): Choice {
  if (random() < FORGETFULNESS)
    return { move: anyOf(MOVES, random), because: 'It forgot what it was doing.' };
  const last = rounds.at(-1);
  if (last && losses(last)) {
    return {
      move: last.theirPlay,
      because: `It had won with ${spelled(last.theirPlay)}, so it played it again.`,
    };
  }
  if (last && wins(last)) {
    return {
      move: last.yourPlay,
      because: `You had won with ${spelled(last.yourPlay)}, so it wanted to try that too.`,
    };
  }
  return { move: 'rock', because: 'Rock is its favorite.' };
}
