import { leave } from '../leave';
import type { Outcome } from '../outcome';
import { inParallel } from '../parallel';
import type { Ports, Seat } from '../ports';
import { tell } from '../tell';

/**
 * A connection ended: its player is offline, unless they are at another connection by now, and it watches no more. The platform
 * reports an end late or never, so nothing may depend on it.
 */
export async function disconnect(ports: Ports, connectionId: string): Promise<Outcome> {
  const seats = await ports.seats.end(connectionId, ports.now());
  const left: Seat[] = [];
  await inParallel(seats, async (seat) => {
    const { gameId, userId } = seat;
    if (userId === undefined) return ports.watchers.drop(gameId, [connectionId]);
    const { result, happening } = await leave(ports, { gameId, userId }, connectionId);
    if (result.taken) left.push(seat);
    await tell(ports, happening);
  });
  const [seat] = [...left, ...seats];
  return { outcome: left.length > 0 ? 'left' : 'nothing', gameId: seat?.gameId };
}
