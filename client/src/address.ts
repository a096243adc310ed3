import { parseGameId } from '../../domain/ids';

/** The game that the page's address names, if any. */
export const gameIdInAddress = (): string | undefined => parseGameId(location.hash.slice(1));

/** True when the address names something that is no game: a link that was cut or mistyped. */
export const isAddressBroken = (): boolean => location.hash.length > 1 && gameIdInAddress() === undefined;

/** Puts the game into the address, so that it can be shared, bookmarked and refreshed. */
export function showInAddress(gameId: string): void {
  if (gameIdInAddress() !== gameId) history.pushState(undefined, '', `#${gameId}`);
}

/** The link that lets someone join the game. */
export const linkTo = (gameId: string): string => new URL(`#${gameId}`, location.href).href;
