import { newGame } from '../game';
import type { Ports } from '../ports';
import type { NewMessage } from '../protocol';
import { viewWithHistoryFor } from '../view';
import { leaveOthers } from './attach';
import { inform, inParallel, letterTo } from './inform';
import type { Result } from './result';

/** Among 25^7 ids a collision is rare and a second one in a row a sign of a broken random source. */
const ATTEMPTS = 5;

/** Starts a game with the sender in its first seat, and tells them its id. */
export async function newUseCase(
  ports: Ports,
  { userId }: NewMessage,
  connectionId: string,
): Promise<Result> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const gameId = ports.newGameId();
    const { seat, others } = await ports.seats.attach(connectionId, { gameId, userId }, ports.now());
    const game = newGame(gameId, userId, connectionId, ports.now(), seat.attachment);
    if (await ports.games.create(game, ports.now())) {
      await inParallel(
        [
          () => inform(ports, gameId, letterTo(game, userId, viewWithHistoryFor)),
          () => leaveOthers(ports, connectionId, seat, others),
        ],
        (task) => task(),
      );
      return { done: 'created', gameId };
    }
    await ports.seats.detach(connectionId, seat);
  }
  throw new Error(`No free game id in ${ATTEMPTS} attempts`);
}
