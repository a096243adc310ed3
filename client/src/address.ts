import { parseName } from '../../domain/names';
import { DEFAULT_SETTINGS, GOALS, type Goal } from '../../domain/settings';
import { readCode } from './code';

/** What an address is about, by what follows its `#`. */
export type Place =
  | { readonly kind: 'start' }
  | { readonly kind: 'practice' }
  /** The duel of a day; of today if it names none. */
  | { readonly kind: 'daily'; readonly day: string | undefined }
  | ({ readonly kind: 'game' } & Invitation)
  /** A game from the side, perhaps on a projector. */
  | { readonly kind: 'watch'; readonly gameId: string; readonly isScreen: boolean }
  /** No game can have this address: it was cut off or mistyped. */
  | { readonly kind: 'broken'; readonly why: string };

/** The link of a game, and what it says of the game, if anything. */
export interface Invitation {
  readonly gameId: string;
  /** The name of whoever sent the link. */
  readonly host: string | undefined;
  /** Rounds needed to win a match, if they are not the usual number. */
  readonly goal: Goal | undefined;
}

export const START_HASH = '';
export const PRACTICE_HASH = '#practice';
export const DAILY_HASH = '#daily';

/** @param hash the part of an address from the `#` on, or nothing */
export function placeIn(hash: string): Place {
  if (hash === START_HASH || hash === '#') return { kind: 'start' };
  if (hash === PRACTICE_HASH) return { kind: 'practice' };
  if (hash.startsWith(DAILY_HASH)) return { kind: 'daily', day: hash.split('/')[1] };
  const [path = '', how] = hash.slice(1).split('&');
  const [code = '', host, goal] = path.split('/');
  const read = readCode(decode(code));
  if (read.kind === 'wrong') return { kind: 'broken', why: read.why };
  if (how === 'watch' || how === 'screen')
    return { kind: 'watch', gameId: read.gameId, isScreen: how === 'screen' };
  return {
    kind: 'game',
    gameId: read.gameId,
    host: host === undefined ? undefined : parseName(decode(host)),
    goal: GOALS.find((each) => String(each) === goal),
  };
}

/** The address of a game, to share, bookmark and refresh. */
export const hashOf = (gameId: string): string => `#${gameId}`;

/** The address at which a game is watched, or shown on a projector. */
export const watchHashOf = (gameId: string, how: 'watch' | 'screen'): string => `${hashOf(gameId)}&${how}`;

/** The link that lets someone join the game, and tells them who asks, and how long a match is if it is not as usual. */
export function linkTo(gameId: string, host: string | undefined, goal: Goal): string {
  const name = host === undefined ? '' : encodeURIComponent(host);
  const parts = goal === DEFAULT_SETTINGS.goal ? [name] : [name, goal];
  return linkWith([hashOf(gameId), ...parts].join('/').replace(/\/$/, ''));
}

/** The whole link to a place of this page: another part after the `#`, or a path too. */
export const linkWith = (place: string): string => new URL(place, location.href).href;

/** Undoes percent-encoding; text that is not well encoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
