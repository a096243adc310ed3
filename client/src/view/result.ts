import type { Round } from '../../../domain/game';
import type { Match } from '../../../domain/match';
import type { Move } from '../../../domain/rules';
import { type Outcome, outcomeOf } from '../outcome';

const HANDS: Readonly<Record<Move, string>> = {
  rock: '✊',
  paper: '✋',
  scissors: '✌️',
  lizard: '🦎',
  spock: '🖖',
};

/** Each points at the hand that won: by its form, so that nobody needs its color or a legend. */
const POINTERS: Readonly<Record<Outcome, string>> = { win: '⬆️', loss: '⬇️', tie: '➖' };

/** This many rounds fit side by side in a chat on a phone without wrapping. */
const ROUNDS_PER_ROW = 8;

/**
 * A finished match as a text to send: who beat whom, a grid of the hands, and where it can be watched.
 * @param them the opponent as the player speaks of them to others: a name, or "my friend"
 * @param link the replay's
 */
export function resultText({ rounds, yourScore, theirScore, winner }: Match, them: string, link: string) {
  const score = `${Math.max(yourScore, theirScore)}-${Math.min(yourScore, theirScore)}`;
  const [first, second] = winner === 'you' ? ['I', them] : [them, 'me'];
  const title = `${first} beat ${second} ${score} at Rock Paper Scissors Lizard Spock`;
  return [title.charAt(0).toUpperCase() + title.slice(1), ...gridOf(rounds, them), link].join('\n\n');
}

/** The hands of the rounds, both sides' below each other, in rows. */
export function gridOf(rounds: readonly Round[], them: string): string[] {
  const rows: string[] = [];
  for (let start = 0; start < rounds.length; start += ROUNDS_PER_ROW) {
    const row = rounds.slice(start, start + ROUNDS_PER_ROW);
    const yours = row.map(({ yourPlay }) => HANDS[yourPlay]).join('');
    const theirs = row.map(({ theirPlay }) => HANDS[theirPlay]).join('');
    const pointers = row.map((round) => POINTERS[outcomeOf(round)]).join('');
    // Names come last, where they cannot push the hands out of line.
    rows.push(`${yours} me\n${pointers}\n${theirs} ${them}`);
  }
  return rows;
}
