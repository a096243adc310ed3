import { parseName } from '../../domain/names';
import { DEFAULT_SETTINGS, GOALS, type Goal } from '../../domain/settings';
import { readCode } from './code';

/** What an address is about, by what follows its `#`. */
export type Place =
  | { readonly kind: 'start' }
  | { readonly kind: 'practice' }
  | ({ readonly kind: 'game' } & Invitation)
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

/** @param hash the part of an address from the `#` on, or nothing */
export function placeIn(hash: string): Place {
  if (hash === START_HASH || hash === '#') return { kind: 'start' };
  if (hash === PRACTICE_HASH) return { kind: 'practice' };
  const [code = '', host, goal] = hash.slice(1).split('/');
  const read = readCode(decode(code));
  if (read.kind === 'wrong') return { kind: 'broken', why: read.why };
  return {
    kind: 'game',
    gameId: read.gameId,
    host: host === undefined ? undefined : parseName(decode(host)),
    goal: GOALS.find((each) => String(each) === goal),
  };
}

/** The address of a game, to share, bookmark and refresh. */
export const hashOf = (gameId: string): string => `#${gameId}`;

/** The link that lets someone join the game, and tells them who asks, and how long a match is if it is not as usual. */
export function linkTo(gameId: string, host: string | undefined, goal: Goal): string {
  const name = host === undefined ? '' : encodeURIComponent(host);
  const parts = goal === DEFAULT_SETTINGS.goal ? [name] : [name, goal];
  return linkWith([hashOf(gameId), ...parts].join('/').replace(/\/$/, ''));
}

/** This page's address with another part after the `#`. */
export const linkWith = (hash: string): string => new URL(hash, location.href).href;

/** Undoes percent-encoding; text that is not well encoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
