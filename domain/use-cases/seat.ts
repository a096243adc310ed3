import { deliver } from '../deliver';
import { hasTaken, playerOf } from '../game';
import { leave } from '../leave';
import { inParallel } from '../parallel';
import type { Ports, Seat } from '../ports';
import { type Happening, recipientsOf } from '../recipients';

/** How many attachments may be under way at once on one connection. If there are more, the rest is forgotten. */
const UNDER_WAY = 8;

/**
 * After a connection has taken a seat: tells who must know, and makes sure that the connection keeps no other seat.
 * Whatever is under way at once on one connection, in the end it sits where its latest attachment that was not refused
 * put it.
 *
 * A seat is remembered before it is taken, so whoever comes later knows of it. The later one leaves the earlier ones;
 * an earlier one that takes its seat only after that finds the later one here, and leaves by itself.
 */
export async function settle(
  ports: Ports,
  connectionId: string,
  { seat, others }: { seat: Seat; others: readonly Seat[] },
  happening: Happening,
): Promise<void> {
  await inParallel(
    [
      () => deliver(ports, recipientsOf(happening)),
      () => leaveOthers(ports, connectionId, others),
      () => leaveIfOvertaken(ports, connectionId, seat),
    ],
    (task) => task(),
  );
}

async function leaveOthers(ports: Ports, connectionId: string, others: readonly Seat[]): Promise<void> {
  await inParallel(others, async (other) => {
    const { result, messages } = await leave(ports, other, connectionId, other.attachment);
    await deliver(ports, messages);
    const player = result.game && playerOf(result.game, other.userId);
    const wasTaken = result.taken || (player && hasTaken(player, connectionId, other.attachment));
    const isElsewhere = player?.address !== undefined && player.address !== connectionId;
    // One that was never taken may yet be, by a request that is under way.
    if (wasTaken || isElsewhere || others.length > UNDER_WAY) await ports.seats.detach(connectionId, other);
  });
}

async function leaveIfOvertaken(ports: Ports, connectionId: string, seat: Seat): Promise<void> {
  if (!(await isOvertaken(ports, connectionId, seat))) return;
  const { messages } = await leave(ports, seat, connectionId, seat.attachment);
  await deliver(ports, messages);
  await ports.seats.detach(connectionId, seat);
}

/** Whether the connection has taken another seat by a later attachment. */
async function isOvertaken(ports: Ports, connectionId: string, seat: Seat): Promise<boolean> {
  const isSame = ({ gameId, userId }: Seat) => gameId === seat.gameId && userId === seat.userId;
  const seats = await ports.seats.find(connectionId);
  // A later one that has its seat has forgotten this one, having left it before it was taken.
  if (!seats.some(isSame)) return true;
  for (const later of seats.filter(({ attachment }) => attachment > seat.attachment)) {
    if (isSame(later)) continue;
    const game = await ports.games.find(later.gameId, ports.now());
    // One that has not taken its seat yet will find this one and leave it then.
    const player = game && playerOf(game, later.userId);
    if (player?.address === connectionId && player.attachment >= later.attachment) return true;
  }
  return false;
}
