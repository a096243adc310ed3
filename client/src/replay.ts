import type { Round } from '../../domain/game';
import { parseName } from '../../domain/names';
import { letterOf, moveOfLetter } from '../../domain/rules';
import { decode } from './address';

/** A file of its own, so that whoever previews the link sees no invitation: they are not sent what follows the #. */
const REPLAY_PATH = '/replay.html';
/** In links of before, which lead to the front page. */
const MARK = '#replay=';
/** Grows with every change that an older page would misread. */
const VERSION = '1';

/** Who played: the left one and the right one, as far as they have said what they want to be called. */
export type Names = readonly [left: string | undefined, right: string | undefined];

/** What a replay link holds: its rounds, or why they cannot be shown. */
export type Replay =
  | { readonly kind: 'rounds'; readonly rounds: readonly Round[]; readonly names: Names }
  | { readonly kind: 'unknown-version' }
  | { readonly kind: 'damaged' };

/** Path and fragment of a replay's link: the format's version, two letters a round, and names: "1.RPKS/Ann/Bob". */
export function replayPath(rounds: readonly Round[], names: Names): string {
  const letters = rounds.map(({ yourPlay, theirPlay }) => letterOf(yourPlay) + letterOf(theirPlay)).join('');
  const players = names.map((name = '') => `/${encodeURIComponent(name)}`).join('');
  return `${REPLAY_PATH}#${VERSION}.${letters}${names.some(Boolean) ? players : ''}`;
}

/** The replay at such an address; undefined when it is about something else. */
export function replayAt({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): Replay | undefined {
  if (hash.startsWith(MARK)) return parseReplay(hash.slice(MARK.length));
  return pathname === REPLAY_PATH ? parseReplay(hash.slice(1)) : undefined;
}

function parseReplay(text: string): Replay {
  const { version, content } = /^(?<version>\d+)\.(?<content>.*)$/.exec(text)?.groups ?? {};
  if (version === undefined || content === undefined) return { kind: 'damaged' };
  if (version !== VERSION) return { kind: 'unknown-version' };
  const [letters = '', left = '', right = ''] = content.split('/');
  const rounds = roundsOf(letters);
  // A name that nobody can have is not worth losing the replay for.
  const names = [parseName(decode(left)), parseName(decode(right))] as const;
  return rounds ? { kind: 'rounds', rounds, names } : { kind: 'damaged' };
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
