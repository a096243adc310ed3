import { deliver } from '../deliver';
import { leave } from '../leave';
import type { Outcome } from '../outcome';
import { inParallel } from '../parallel';
import type { Ports, Seat } from '../ports';

/**
 * A connection ended: its player is offline, unless they are at another connection by now. The platform
 * reports an end late or never, so nothing may depend on it.
 */
export async function disconnect(ports: Ports, connectionId: string): Promise<Outcome> {
  const seats = await ports.seats.end(connectionId, ports.now());
  const left: Seat[] = [];
  await inParallel(seats, async (seat) => {
    const { result, messages } = await leave(ports, seat, connectionId);
    if (result.taken) left.push(seat);
    await deliver(ports, messages);
  });
  const [seat] = [...left, ...seats];
  return { outcome: left.length > 0 ? 'left' : 'nothing', gameId: seat?.gameId };
}
