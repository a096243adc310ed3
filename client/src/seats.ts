import { type PageStorage, storage } from './storage';

const KEY = 'rockpaper-seats';
/** Of the games before these, the oldest are forgotten first; one tap on *Join* brings their player back. */
const MOST = 20;
const SEPARATOR = ' ';

const seatsIn = (from: Pick<PageStorage, 'getItem'>): string[] => from.getItem(KEY)?.split(SEPARATOR) ?? [];

/** Whether this browser's player has a seat in the game, as far as it remembers. */
export const hasSeat = (gameId: string, from: Pick<PageStorage, 'getItem'> = storage): boolean =>
  seatsIn(from).includes(gameId);

export function rememberSeat(gameId: string, on: Pick<PageStorage, 'getItem' | 'setItem'> = storage): void {
  const seats = seatsIn(on);
  if (!seats.includes(gameId)) on.setItem(KEY, [...seats, gameId].slice(-MOST).join(SEPARATOR));
}

export function forgetSeat(gameId: string, on: Pick<PageStorage, 'getItem' | 'setItem'> = storage): void {
  const seats = seatsIn(on);
  if (seats.includes(gameId)) on.setItem(KEY, seats.filter((seat) => seat !== gameId).join(SEPARATOR));
}
