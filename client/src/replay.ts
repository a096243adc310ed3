import type { Round } from '../../domain/game';
import { letterOf, moveOfLetter } from '../../domain/rules';

const MARK = '#replay=';
/** Grows with every change that an older page would misread. */
const VERSION = '1';

/** What a replay link holds: its rounds, or why they cannot be shown. */
export type Replay =
  | { readonly kind: 'rounds'; readonly rounds: readonly Round[] }
  | { readonly kind: 'unknown-version' }
  | { readonly kind: 'damaged' };

/** The part of a link that carries rounds: the format's version, and two letters a round, "1.RPKS". */
export const replayHash = (rounds: readonly Round[]): string =>
  `${MARK}${VERSION}.${rounds.map(({ yourPlay, theirPlay }) => letterOf(yourPlay) + letterOf(theirPlay)).join('')}`;

/** The replay in such a part; undefined when it is about something else. */
export function parseReplay(hash: string): Replay | undefined {
  if (!hash.startsWith(MARK)) return undefined;
  const { version, letters } =
    /^(?<version>\d+)\.(?<letters>.*)$/.exec(hash.slice(MARK.length))?.groups ?? {};
  if (version === undefined || letters === undefined) return { kind: 'damaged' };
  if (version !== VERSION) return { kind: 'unknown-version' };
  const rounds = roundsOf(letters);
  return rounds ? { kind: 'rounds', rounds } : { kind: 'damaged' };
}

function roundsOf(letters: string): Round[] | undefined {
  const rounds: Round[] = [];
  for (let at = 0; at < letters.length; at += 2) {
    const yourPlay = moveOfLetter(letters.charAt(at));
    const theirPlay = moveOfLetter(letters.charAt(at + 1));
    if (!yourPlay || !theirPlay) return undefined;
    rounds.push({ yourPlay, theirPlay });
  }
  return rounds.length > 0 ? rounds : undefined;
}
