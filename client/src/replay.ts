import type { Round } from '../../domain/game';
import { MOVES } from '../../domain/rules';

const MARK = '#replay=';
const FIRST_LETTER = 'A'.charCodeAt(0);

/** The part of a link that carries rounds: one letter each, A to Y for the 25 pairs of moves. */
export const replayHash = (rounds: readonly Round[]): string =>
  MARK + rounds.map((round) => String.fromCharCode(FIRST_LETTER + pairOf(round))).join('');

/** The rounds in such a part; undefined when it is none, or damaged. */
export function parseReplay(hash: string): Round[] | undefined {
  const letters = hash.startsWith(MARK) ? hash.slice(MARK.length) : '';
  const rounds: Round[] = [];
  for (const letter of letters) {
    const pair = letter.charCodeAt(0) - FIRST_LETTER;
    const yourPlay = MOVES[Math.floor(pair / MOVES.length)];
    const theirPlay = MOVES[pair % MOVES.length];
    if (!yourPlay || !theirPlay) return undefined;
    rounds.push({ yourPlay, theirPlay });
  }
  return rounds.length > 0 ? rounds : undefined;
}

const pairOf = ({ yourPlay, theirPlay }: Round): number =>
  MOVES.indexOf(yourPlay) * MOVES.length + MOVES.indexOf(theirPlay);
