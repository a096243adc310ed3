import { hasTaken, playerOf } from '../game';
import type { Happening } from '../happening';
import { leave } from '../leave';
import { inParallel } from '../parallel';
import type { PlayerSeat, Ports, Seat } from '../ports';
import { tell } from '../tell';

/** How many attachments may be under way at once on one connection. If there are more, the rest is forgotten. */
const UNDER_WAY = 8;

/**
 * After a connection has taken a place: tells who must know, and makes sure that the connection keeps no other place.
 * Whatever is under way at once on one connection, in the end it is where its latest attachment that was not refused
 * put it.
 *
 * A place is remembered before it is taken, so whoever comes later knows of it. The later one leaves the earlier ones;
 * an earlier one that takes its place only after that finds the later one here, and leaves by itself.
 */
export async function settle(
  ports: Ports,
  connectionId: string,
  { seat, others }: { seat: Seat; others: readonly Seat[] },
  happening: Happening,
): Promise<void> {
  await inParallel(
    [
      () => tell(ports, happening),
      () => leaveOthers(ports, connectionId, others),
      () => leaveIfOvertaken(ports, connectionId, seat),
    ],
    (task) => task(),
  );
}

const isPlayers = (seat: Seat): seat is PlayerSeat => seat.userId !== undefined;

async function leaveOthers(ports: Ports, connectionId: string, others: readonly Seat[]): Promise<void> {
  await inParallel(others, async (other) => {
    const isOver = isPlayers(other)
      ? await leaveSeat(ports, connectionId, other)
      : await stopWatching(ports, connectionId, other);
    // One that was never taken may yet be, by a request that is under way.
    if (isOver || others.length > UNDER_WAY) await ports.seats.detach(connectionId, other);
  });
}

/** Leaves a seat; true if it was taken, so that it can be forgotten. */
async function leaveSeat(ports: Ports, connectionId: string, seat: PlayerSeat): Promise<boolean> {
  const { result, happening } = await leave(ports, seat, connectionId, seat.attachment);
  await tell(ports, happening);
  const player = result.game && playerOf(result.game, seat.userId);
  const wasTaken = result.taken || (player && hasTaken(player, connectionId, seat.attachment));
  const isElsewhere = player?.address !== undefined && player.address !== connectionId;
  return wasTaken || isElsewhere;
}

const stopWatching = (ports: Ports, connectionId: string, { gameId, attachment }: Seat): Promise<boolean> =>
  ports.watchers.remove(gameId, { connectionId, attachment });

async function leaveIfOvertaken(ports: Ports, connectionId: string, seat: Seat): Promise<void> {
  if (!(await isOvertaken(ports, connectionId, seat))) return;
  if (isPlayers(seat)) {
    await tell(ports, (await leave(ports, seat, connectionId, seat.attachment)).happening);
  } else await stopWatching(ports, connectionId, seat);
  await ports.seats.detach(connectionId, seat);
}

/** Whether the connection has taken another place by a later attachment. */
async function isOvertaken(ports: Ports, connectionId: string, seat: Seat): Promise<boolean> {
  const isSame = ({ gameId, userId }: Seat) => gameId === seat.gameId && userId === seat.userId;
  const seats = await ports.seats.find(connectionId);
  // A later one that has its place has forgotten this one, having left it before it was taken.
  if (!seats.some(isSame)) return true;
  for (const later of seats.filter(({ attachment }) => attachment > seat.attachment)) {
    // One that has not taken its place yet will find this one and leave it then.
    if (!isSame(later) && (await isTaken(ports, connectionId, later))) return true;
  }
  return false;
}

/** Whether the connection is at a place, by this attachment or a later one. */
async function isTaken(ports: Ports, connectionId: string, seat: Seat): Promise<boolean> {
  const { gameId, attachment } = seat;
  if (!isPlayers(seat)) {
    const watchers = await ports.watchers.find(gameId);
    return watchers.some((each) => each.connectionId === connectionId && each.attachment >= attachment);
  }
  const game = await ports.games.find(gameId, ports.now());
  const player = game && playerOf(game, seat.userId);
  return player?.address === connectionId && player.attachment >= attachment;
}
