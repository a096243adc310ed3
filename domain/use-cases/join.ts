import type { Ports, Refused } from '../ports';
import type { JoinMessage } from '../protocol';
import { viewWithHistoryFor } from '../view';
import { leaveOthers } from './attach';
import { inform, inParallel, letterTo, letterToOpponent, letterToSuperseded } from './inform';
import { type Result, rejected } from './result';

type SeatStep = 'join' | 'rejoin';

/** The other step to try when the first one is refused for this reason. */
const INSTEAD: Partial<Record<Refused['refusal'], SeatStep>> = {
  'already-joined': 'rejoin',
  'not-a-player': 'join',
};

/**
 * Takes the free seat of a game or comes back to one's own, and tells both players. Joining again is the
 * client's sync, heartbeat and repair: it changes nothing but where the player is and when they were seen, and returns everything.
 */
export async function joinUseCase(ports: Ports, message: JoinMessage, connectionId: string): Promise<Result> {
  const { gameId, userId } = message;
  const { seat, others } = await ports.seats.attach(connectionId, { gameId, userId }, ports.now());
  const { attachment } = seat;
  const take = (type: SeatStep) =>
    ports.games.step(gameId, { type, userId, address: connectionId, attachment, at: ports.now() });

  // A player who knows the round has a seat, so the likelier step comes first: one write instead of two.
  let type: SeatStep = message.round ? 'rejoin' : 'join';
  let result = await take(type);
  // Back again at most: who has no seat yet may take it by two connections at once.
  for (let changes = 0; changes < 2 && !result.taken; changes++) {
    const instead = INSTEAD[result.refusal];
    if (!instead) break;
    type = instead;
    result = await take(type);
  }
  // Refused as repeated, it was taken before, by a write whose answer was lost or by a later request.
  if (!result.taken && result.refusal !== 'repeated') {
    await ports.seats.detach(connectionId, seat);
    return rejected(result);
  }

  const { game } = result;
  const letters = [
    ...letterTo(game, userId, viewWithHistoryFor),
    ...letterToOpponent(game, userId),
    ...letterToSuperseded(game, userId),
  ];
  await inParallel(
    [() => inform(ports, gameId, letters), () => leaveOthers(ports, connectionId, seat, others)],
    (task) => task(),
  );
  return { done: type === 'join' ? 'joined' : 'rejoined' };
}
