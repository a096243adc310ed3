import { parseGameId } from '../../domain/ids';

/** The game that the page's address names, if any. */
export const gameIdInAddress = (): string | undefined => parseGameId(location.hash.slice(1));

/** The game in what a person typed or pasted: a game's id or its whole link. */
export const gameIdIn = (text: string): string | undefined =>
  parseGameId(text.slice(text.lastIndexOf('#') + 1));

/** True when the address names something that is no game: a link that was cut or mistyped. */
export const isAddressBroken = (): boolean => location.hash.length > 1 && gameIdInAddress() === undefined;

/** Puts the game into the address, so that it can be shared, bookmarked and refreshed. */
export function showInAddress(gameId: string): void {
  if (gameIdInAddress() !== gameId) history.pushState(undefined, '', `#${gameId}`);
}

/** The link that lets someone join the game. */
export const linkTo = (gameId: string): string => linkWith(`#${gameId}`);

/** This page's address with another part after the `#`. */
export const linkWith = (hash: string): string => new URL(hash, location.href).href;
