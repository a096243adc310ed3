import type { Ports, Seat } from '../ports';
import { inform, inParallel, type Letter, leave } from './inform';

/** After a seat was taken in a game: remembers it, leaves the game the connection sat in before, sends the letters. */
export async function sitDown(ports: Ports, connectionId: string, seat: Seat, letters: readonly Letter[]) {
  await inParallel(
    [() => changeSeat(ports, connectionId, seat), () => inform(ports, seat.gameId, letters)],
    (task) => task(),
  );
}

async function changeSeat(ports: Ports, connectionId: string, seat: Seat): Promise<void> {
  const before = await ports.seats.sit(connectionId, seat, ports.now());
  if (before && (before.gameId !== seat.gameId || before.userId !== seat.userId)) {
    await leave(ports, before, connectionId);
  }
}
