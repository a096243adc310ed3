import type { Seat } from '../../domain/ports';
import type { Item } from './item';

const SEAT = 'Seat#';

/**
 * The attribute of a connection item that holds a place, a watcher's without a `userId`. Not in a map: an update cannot
 * write into a missing map.
 */
export const seatName = ({ gameId, userId = '' }: Pick<Seat, 'gameId' | 'userId'>): string =>
  `${SEAT}${gameId}#${userId}`;

/** The places in a connection item; none if there is no item. */
export function seatsOf(item: Item | undefined): Seat[] {
  const seats = Object.entries(item ?? {}).filter(([name]) => name.startsWith(SEAT));
  return seats.map(([name, value]) => {
    const [gameId = '', userId] = name.slice(SEAT.length).split('#');
    return { gameId, userId: userId || undefined, attachment: Number(value.N) };
  });
}
