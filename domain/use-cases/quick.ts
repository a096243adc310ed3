import * as v from 'valibot';
import type { Action } from '../action';
import { type Game, opponentOf, playerOf } from '../game';
import { GameIdSchema, UserIdSchema } from '../ids';
import { NameSchema } from '../names';
import type { Outcome } from '../outcome';
import type { Offer, Ports } from '../ports';
import { joinGame } from './join';
import { type Seeker, waitIn } from './wait';

const QuickSchema = v.object({
  action: v.literal('quick'),
  userId: UserIdSchema,
  name: v.optional(NameSchema),
  /** The game of strangers to leave for another one, however recently it has begun. */
  gameId: v.optional(GameIdSchema),
});
type QuickMessage = v.InferOutput<typeof QuickSchema>;

/** How many offers may turn out to be of someone who is gone. */
const ATTEMPTS = 10;
/** How long an opponent who has just come is not left unless the message says so, in milliseconds. */
const JUST_COME = 20_000;

/**
 * Plays a stranger: takes the offer that is open in the lobby and joins its game, or else opens one and waits in its game.
 * Said again while waiting, it renews the offer, which also heals that it was taken by someone who never came.
 *
 * The offer is made before its game, so that one game is created however often the same is asked at once. Whoever takes it
 * and finds no game yet goes on looking.
 */
export const quick: Action<QuickMessage> = {
  schema: QuickSchema,
  async run(ports, { userId, name, gameId }, connectionId) {
    const seeker = { userId, name, connectionId };
    const present = await gameAt(ports, userId, connectionId);
    if (present && present.id !== gameId && hasJustBegun(present, userId, ports.now())) {
      const back = await waitIn(ports, seeker, present.id, true);
      if (back) return back;
    }
    return seek(ports, seeker, present);
  },
};

/** @param present the game of strangers in which the seeker sits, be it alone or with someone to leave */
async function seek(ports: Ports, seeker: Seeker, present: Game | undefined): Promise<Outcome> {
  const { userId } = seeker;
  const isWaiting = present && opponentOf(present, userId) === undefined;
  const gameId = isWaiting ? present.id : ports.newGameId();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const offer = await ports.lobby.meet({ gameId, userId }, ports.now());
    const isMine = offer?.userId === userId;
    const outcome =
      offer && (await (isMine ? wait(ports, seeker, offer, present) : join(ports, seeker, offer)));
    if (outcome) return outcome;
  }
  throw new Error(`No stranger to play and no offer made in ${ATTEMPTS} attempts`);
}

/** Joins the game of an offer that was taken; undefined if nobody waits there any more. */
async function join(ports: Ports, seeker: Seeker, offer: Offer): Promise<Outcome | undefined> {
  const message = { userId: seeker.userId, name: seeker.name, gameId: offer.gameId };
  const met = await joinGame(ports, message, seeker.connectionId, offer.userId);
  // If the answer of the store was lost and the SDK asked again, the seat was taken already.
  return met.outcome === 'joined' || met.outcome === 'rejoined' ? met : undefined;
}

/** Waits in the game of one's own offer; undefined if that is the game to leave, or somebody else's. */
async function wait(
  ports: Ports,
  seeker: Seeker,
  { gameId }: Offer,
  present: Game | undefined,
): Promise<Outcome | undefined> {
  const isPresent = gameId === present?.id;
  if (!isPresent || !opponentOf(present, seeker.userId)) return waitIn(ports, seeker, gameId, isPresent);
  await ports.lobby.withdraw(gameId);
  return undefined;
}

/** The game of strangers in which a connection sits, if any. */
async function gameAt(ports: Ports, userId: string, connectionId: string): Promise<Game | undefined> {
  for (const seat of await ports.seats.find(connectionId)) {
    const game = seat.userId === userId ? await ports.games.find(seat.gameId, ports.now()) : undefined;
    if (game?.settings.quick && playerOf(game, userId)?.address === connectionId) return game;
  }
  return undefined;
}

/** Whether the opponent has come while the request that looks for one was under way. */
function hasJustBegun(game: Game, userId: string, at: number): boolean {
  const opponent = opponentOf(game, userId);
  if (!opponent || opponent.address === undefined) return false;
  return at - opponent.lastSeen < JUST_COME && opponent.moves.length === 0;
}
