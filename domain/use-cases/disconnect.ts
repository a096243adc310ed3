import type { Ports } from '../ports';
import { leave } from './inform';
import type { Result } from './result';

/**
 * A connection ended: its player is offline, unless they are at another connection by now. The platform
 * reports an end late or never, so nothing may depend on it.
 */
export async function disconnectUseCase(ports: Ports, connectionId: string): Promise<Result> {
  const seat = await ports.seats.rise(connectionId);
  const left = seat !== undefined && (await leave(ports, seat, connectionId));
  return { done: left ? 'left' : 'nothing', gameId: seat?.gameId };
}
