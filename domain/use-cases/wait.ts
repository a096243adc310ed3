import { type Game, opponentOf, playerOf } from '../game';
import type { Outcome } from '../outcome';
import type { PlayerSeat, Ports } from '../ports';
import { DEFAULT_SETTINGS } from '../settings';
import { create } from './new';
import { settle } from './seat';

/** Someone who looks for a stranger to play. */
export interface Seeker {
  readonly userId: string;
  readonly name: string | undefined;
  readonly connectionId: string;
}

/**
 * Waits for a stranger in one's own game with this id, and makes it if it does not exist yet, which is not known if the
 * same is asked more than once at the same time. Undefined if it is the game of others.
 * @param isThere it most likely exists
 */
export async function waitIn(
  ports: Ports,
  seeker: Seeker,
  gameId: string,
  isThere: boolean,
): Promise<Outcome | undefined> {
  const { userId, connectionId } = seeker;
  const attached = await ports.seats.attach(connectionId, { gameId, userId }, ports.now());
  for (const way of isThere ? ([comeBack, start] as const) : ([start, comeBack] as const)) {
    const game = await way(ports, seeker, { ...attached.seat, userId });
    if (!game) continue;
    // Nobody is sent to a game in which someone has come meanwhile.
    if (opponentOf(game, userId)) await ports.lobby.withdraw(gameId);
    await settle(ports, connectionId, attached, { type: 'seated', game, userId });
    return { outcome: way === start ? 'created' : 'rejoined', gameId };
  }
  await ports.seats.detach(connectionId, attached.seat);
  return undefined;
}

const start = (ports: Ports, { name, connectionId }: Seeker, seat: PlayerSeat): Promise<Game | undefined> =>
  create(ports, seat, connectionId, { name, settings: { ...DEFAULT_SETTINGS, quick: true } });

async function comeBack(ports: Ports, seeker: Seeker, seat: PlayerSeat): Promise<Game | undefined> {
  const { userId, name, connectionId: address } = seeker;
  const { gameId, attachment } = seat;
  const step = { type: 'rejoin', userId, name, address, attachment, at: ports.now() } as const;
  const { game } = await ports.games.step(gameId, step);
  // Refused, it was taken before, by a write whose answer was lost or by a later request.
  return game && playerOf(game, userId) ? game : undefined;
}
