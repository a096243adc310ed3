import type { Ports, Seat } from '../ports';
import { inParallel, leave } from './inform';
import type { Result } from './result';

/**
 * A connection ended: its player is offline, unless they are at another connection by now. The platform
 * reports an end late or never, so nothing may depend on it.
 */
export async function disconnectUseCase(ports: Ports, connectionId: string): Promise<Result> {
  const seats = await ports.seats.end(connectionId, ports.now());
  const left: Seat[] = [];
  await inParallel(seats, async (seat) => {
    if (await leave(ports, seat, connectionId)) left.push(seat);
  });
  const [seat] = [...left, ...seats];
  return { done: left.length > 0 ? 'left' : 'nothing', gameId: seat?.gameId };
}
