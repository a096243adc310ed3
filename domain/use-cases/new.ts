import { newGame } from '../game';
import type { Ports } from '../ports';
import type { NewMessage } from '../protocol';
import { viewWithHistoryFor } from '../view';
import { letterTo } from './inform';
import type { Result } from './result';
import { sitDown } from './sit-down';

/** Among 25^7 ids a collision is rare and a second one in a row a sign of a broken random source. */
const ATTEMPTS = 5;

/** Starts a game with the sender in its first seat, and tells them its id. */
export async function newUseCase(
  ports: Ports,
  { userId }: NewMessage,
  connectionId: string,
): Promise<Result> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const game = newGame(ports.newGameId(), userId, connectionId, ports.now());
    if (await ports.games.create(game, ports.now())) {
      const seat = { gameId: game.id, userId };
      await sitDown(ports, connectionId, seat, letterTo(game, userId, viewWithHistoryFor));
      return { done: 'created', gameId: game.id };
    }
  }
  throw new Error(`No free game id in ${ATTEMPTS} attempts`);
}
