import * as v from 'valibot';
import type { Action } from '../action';
import { deliver } from '../deliver';
import { CODES } from '../errors';
import { GameIdSchema, UserIdSchema } from '../ids';
import type { Outcome } from '../outcome';
import type { Ports, Refused, Seat, StepResult } from '../ports';
import { CountSchema } from '../protocol';
import { recipientsOf } from '../recipients';
import { settle } from './seat';

const JoinSchema = v.object({
  action: v.literal('join'),
  userId: UserIdSchema,
  gameId: GameIdSchema,
  /** Sent by a client that has seen the game and so has a seat in it; a hint that saves a write. */
  round: v.optional(CountSchema),
});

type JoinMessage = v.InferOutput<typeof JoinSchema>;

export const join: Action<JoinMessage> = { schema: JoinSchema, run: joinGame };

/**
 * Takes the free seat of a game or comes back to one's own, and tells both players. Joining again is the client's sync,
 * heartbeat and repair: it changes nothing but where the player is and when they were seen, and returns everything.
 */
export async function joinGame(
  ports: Ports,
  message: Omit<JoinMessage, 'action'>,
  connectionId: string,
): Promise<Outcome> {
  const { gameId, userId } = message;
  const attached = await ports.seats.attach(connectionId, { gameId, userId }, ports.now());
  // A player who knows the round has a seat, so the likelier step comes first: one write instead of two.
  const first = message.round ? 'rejoin' : 'join';
  const { type, result } = await takeSeat(ports, attached.seat, connectionId, first);
  // Refused as repeated, it was taken before, by a write whose answer was lost or by a later request.
  if (result.taken || result.refusal === 'repeated') {
    await settle(ports, connectionId, attached, { type: 'seated', game: result.game, userId });
    return { outcome: type === 'join' ? 'joined' : 'rejoined', gameId };
  }
  await ports.seats.detach(connectionId, attached.seat);
  const refusal = { type: 'refused', refused: result, asked: message, address: connectionId } as const;
  await deliver(ports, recipientsOf(refusal));
  return { outcome: CODES[result.refusal], gameId };
}

type SeatStep = 'join' | 'rejoin';

/** The other step to try when the first one is refused for this reason. */
const INSTEAD: Partial<Record<Refused['refusal'], SeatStep>> = {
  'already-joined': 'rejoin',
  'not-a-player': 'join',
};

/** Takes the seat by one step or the other, and says by which. */
async function takeSeat(
  ports: Ports,
  { gameId, userId, attachment }: Seat,
  address: string,
  first: SeatStep,
): Promise<{ type: SeatStep; result: StepResult }> {
  let type = first;
  // Back again at most: who has no seat yet may take it by two connections at once.
  for (let changes = 0; ; changes++) {
    const step = { type, userId, address, attachment, at: ports.now() };
    const result = await ports.games.step(gameId, step);
    const instead = result.taken ? undefined : INSTEAD[result.refusal];
    if (!instead || changes === 2) return { type, result };
    type = instead;
  }
}
