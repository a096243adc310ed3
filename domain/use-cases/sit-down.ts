import type { Ports, Seat } from '../ports';
import { inform, inParallel, type Letter, leave } from './inform';

/** After a seat was taken in a game: remembers it, leaves the one that the connection had before, sends the letters. */
export async function sitDown(ports: Ports, connectionId: string, seat: Seat, letters: readonly Letter[]) {
  await inParallel(
    [() => changeSeat(ports, connectionId, seat), () => inform(ports, seat.gameId, letters)],
    (task) => task(),
  );
}

async function changeSeat(ports: Ports, connectionId: string, seat: Seat): Promise<void> {
  const seats = await ports.seats.sit(connectionId, seat, ports.now());
  const others = seats.filter(({ gameId, userId }) => gameId !== seat.gameId || userId !== seat.userId);
  if (others.length === 0) return;
  await inParallel(others, (other) => leave(ports, other, connectionId));
  // Only now: what fails before this is made up for when the seat is taken again.
  await ports.seats.giveUp(connectionId, others);
}
