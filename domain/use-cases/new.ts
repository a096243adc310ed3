import { type Game, newGame, playerOf } from '../game';
import type { Ports, Seat } from '../ports';
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
    const game = await create(ports, seat, connectionId);
    if (game) {
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

/** The game with this seat in it, or undefined when its id is another game's. */
async function create(ports: Ports, seat: Seat, connectionId: string): Promise<Game | undefined> {
  const { gameId, userId, attachment } = seat;
  const game = newGame(gameId, userId, connectionId, ports.now(), attachment);
  if (await ports.games.create(game, ports.now())) return game;
  // A store whose answer was lost, and that was asked again, finds the id taken by this very game.
  const present = await ports.games.find(gameId, ports.now());
  const creator = present && playerOf(present, userId);
  return creator?.address === connectionId && creator.attachment === attachment ? present : undefined;
}
