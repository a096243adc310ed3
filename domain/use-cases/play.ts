import type { Ports } from '../ports';
import type { PlayMessage } from '../protocol';
import { finishedBy, type Play } from '../step';
import { viewFor } from '../view';
import { inform, letterTo, letterToOpponent, letterToSuperseded } from './inform';
import { joinUseCase } from './join';
import { type Result, rejected } from './result';

/**
 * Makes a move. The first of a round tells the other player that it was made; the second tells both the result.
 * The same move again changes nothing and tells both the present state: receipt and repair in one. From a connection
 * at which its player is not, it first takes the seat, as a join does: nobody is moved without being told.
 */
export async function playUseCase(ports: Ports, message: PlayMessage, connectionId: string): Promise<Result> {
  const { gameId, userId, round, play: move } = message;
  const play: Play = { type: 'play', userId, address: connectionId, at: ports.now(), round, move };
  let result = await ports.games.step(gameId, play);
  if (!result.taken && result.refusal === 'elsewhere') {
    await joinUseCase(ports, { action: 'join', gameId, userId, round }, connectionId);
    result = await ports.games.step(gameId, play);
  }

  if (result.taken) {
    const finished = finishedBy(result.game, play);
    await inform(ports, gameId, [
      ...(finished ? letterTo(result.game, userId) : []),
      ...letterToOpponent(result.game, userId),
    ]);
    return { done: finished ? 'finished-round' : 'played' };
  }
  if (result.refusal === 'repeated') {
    const view = viewFor(result.game, userId);
    await inform(ports, gameId, [
      ...(view ? [{ userId, address: connectionId, message: view }] : []),
      ...letterToOpponent(result.game, userId),
      ...letterToSuperseded(result.game, userId),
    ]);
    return { done: 'repeated' };
  }
  return rejected(result);
}
