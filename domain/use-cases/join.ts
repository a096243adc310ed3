import * as v from 'valibot';
import type { Action } from '../action';
import { CODES } from '../errors';
import { type Game, type Newcomer, opponentOf } from '../game';
import { GameIdSchema, UserIdSchema } from '../ids';
import { NameSchema } from '../names';
import type { Outcome } from '../outcome';
import type { Ports } from '../ports';
import { CountSchema } from '../protocol';
import { tell } from '../tell';
import { settle } from './seat';
import { takeSeat } from './take-seat';

const JoinSchema = v.object({
  action: v.literal('join'),
  userId: UserIdSchema,
  gameId: GameIdSchema,
  name: v.optional(NameSchema),
  /** Sent by a client that has seen the game and so has a seat in it; a hint that saves a write. */
  round: v.optional(CountSchema),
  /** Gives the opponent's seat to whoever comes, if they have been offline for a minute. */
  release: v.optional(v.boolean()),
});

type JoinMessage = v.InferOutput<typeof JoinSchema>;

export const join: Action<JoinMessage> = { schema: JoinSchema, run: joinGame };

/**
 * Takes a free seat of a game or comes back to one's own, and tells both players. Joining again is the client's sync,
 * heartbeat and repair: it changes nothing but where the player is and when they were seen, and returns everything.
 * @param host takes a free seat only if this player waits there, and tells nobody of a refusal
 */
export async function joinGame(
  ports: Ports,
  message: Omit<JoinMessage, 'action'>,
  connectionId: string,
  host?: string,
): Promise<Outcome> {
  const { gameId, userId, name } = message;
  const attached = await ports.seats.attach(connectionId, { gameId, userId }, ports.now());
  const { attachment } = attached.seat;
  const newcomer = { userId, name, address: connectionId, attachment, at: ports.now() };
  // A player who knows the round has a seat, so the likelier step comes first: one write instead of two.
  const first = message.round ? 'rejoin' : 'join';
  const { type, result, evicted } = await takeSeat(ports, gameId, { newcomer, first, host });
  // Refused as repeated, it was taken before, by a write whose answer was lost or by a later request.
  if (result.taken || result.refusal === 'repeated') {
    const game = message.release ? await releaseOpponent(ports, result.game, newcomer) : result.game;
    await settle(ports, connectionId, attached, { type: 'seated', game, userId, evicted });
    return { outcome: type === 'rejoin' ? 'rejoined' : 'joined', gameId };
  }
  await ports.seats.detach(connectionId, attached.seat);
  // Whoever looks for a stranger goes on looking.
  if (host !== undefined) return { outcome: CODES[result.refusal], gameId };
  // Whoever watches has no seat from which to release another.
  const isWatcher = attached.others.some((place) => place.gameId === gameId && place.userId === undefined);
  const refused: typeof result =
    message.release && isWatcher && result.refusal === 'game-full'
      ? { ...result, refusal: 'not-a-player' }
      : result;
  await tell(ports, { type: 'refused', refused, asked: message, address: connectionId });
  return { outcome: CODES[refused.refusal], gameId };
}

/** Releases the seat of an opponent who is away; returns the game as it then is. */
async function releaseOpponent(ports: Ports, game: Game, { userId, address, at }: Newcomer): Promise<Game> {
  const opponent = opponentOf(game, userId)?.id;
  if (opponent === undefined) return game;
  const result = await ports.games.step(game.id, { type: 'release', userId, address, at, opponent });
  return result.game ?? game;
}
