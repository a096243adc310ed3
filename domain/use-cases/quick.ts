import * as v from 'valibot';
import type { Action } from '../action';
import { type Game, opponentOf, playerOf } from '../game';
import { UserIdSchema } from '../ids';
import { NameSchema } from '../names';
import type { Outcome } from '../outcome';
import type { Ports } from '../ports';
import { DEFAULT_SETTINGS } from '../settings';
import { joinGame } from './join';
import { startGame } from './new';

const QuickSchema = v.object({
  action: v.literal('quick'),
  userId: UserIdSchema,
  name: v.optional(NameSchema),
});
type QuickMessage = v.InferOutput<typeof QuickSchema>;

/** So many offers may turn out to be of someone who is gone, or be claimed by others first. */
const ATTEMPTS = 10;
/** How long an opponent who has just come is not left for another one, in milliseconds. */
const JUST_COME = 20_000;

/**
 * Plays a stranger: claims the offer that is open in the lobby and joins that game, or else waits in a game of one's own
 * and offers that. Said again while waiting, it renews the offer, which also heals a claimer who never came.
 */
export const quick: Action<QuickMessage> = {
  schema: QuickSchema,
  async run(ports, { userId, name }, connectionId) {
    const present = await gameAt(ports, userId, connectionId);
    if (present && hasJustBegun(present, userId, ports.now())) {
      return joinGame(ports, { gameId: present.id, userId, name }, connectionId);
    }
    const waitsIn = present && isWaiting(present, userId) ? present.id : undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const outcome =
        (await meet(ports, { userId, name }, connectionId)) ??
        (await wait(ports, { gameId: waitsIn ?? ports.newGameId(), userId, name }, connectionId));
      if (outcome) return outcome;
    }
    throw new Error(`No stranger to play and no offer made in ${ATTEMPTS} attempts`);
  },
};

interface Seeker {
  readonly userId: string;
  readonly name: string | undefined;
}

/** Claims the open offer and joins its game; undefined if there is none, or if nobody waits there any more. */
async function meet(ports: Ports, seeker: Seeker, connectionId: string): Promise<Outcome | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const offer = await ports.lobby.claim(seeker.userId, ports.now());
    if (!offer) return undefined;
    const message = { ...seeker, gameId: offer.gameId };
    const met = await joinGame(ports, message, connectionId, offer.userId);
    if (met.outcome === 'joined') return met;
  }
  return undefined;
}

/** Waits in a game of one's own, which is offered; undefined if someone else's offer is open. */
async function wait(
  ports: Ports,
  { gameId, userId, name }: Seeker & { readonly gameId: string },
  connectionId: string,
): Promise<Outcome | undefined> {
  const open = await ports.lobby.offer({ gameId, userId }, ports.now());
  if (open?.userId !== userId) return undefined;
  const settings = { ...DEFAULT_SETTINGS, quick: true };
  const begin = { gameId: open.gameId, userId, name, settings };
  // It exists already if the offer is renewed, or if the same request is under way more than once.
  return (await startGame(ports, begin, connectionId)) ?? joinGame(ports, begin, connectionId);
}

/** The game of strangers in which a connection sits, if any. */
async function gameAt(ports: Ports, userId: string, connectionId: string): Promise<Game | undefined> {
  for (const seat of await ports.seats.find(connectionId)) {
    const game = seat.userId === userId ? await ports.games.find(seat.gameId, ports.now()) : undefined;
    if (game?.settings.quick && playerOf(game, userId)?.address === connectionId) return game;
  }
  return undefined;
}

const isWaiting = (game: Game, userId: string): boolean => opponentOf(game, userId) === undefined;

/** Whether the opponent has come while the request that looks for one was under way. */
function hasJustBegun(game: Game, userId: string, at: number): boolean {
  const opponent = opponentOf(game, userId);
  if (!opponent || opponent.address === undefined) return false;
  return at - opponent.lastSeen < JUST_COME && opponent.moves.length === 0;
}
