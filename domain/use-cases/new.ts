import * as v from 'valibot';
import type { Action } from '../action';
import { createGame, type Game, playerOf } from '../game';
import { UserIdSchema } from '../ids';
import { NameSchema } from '../names';
import type { Ports, Seat } from '../ports';
import { settle } from './seat';

const NewSchema = v.object({
  action: v.literal('new'),
  userId: UserIdSchema,
  name: v.optional(NameSchema),
});

/** Among 25^7 ids a collision is rare and a second one in a row a sign of a broken random source. */
const ATTEMPTS = 5;

/** Starts a game with the sender in its first seat, and tells them its id. */
export const newGame: Action<v.InferOutput<typeof NewSchema>> = {
  schema: NewSchema,
  async run(ports, { userId, name }, connectionId) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const gameId = ports.newGameId();
      const attached = await ports.seats.attach(connectionId, { gameId, userId }, ports.now());
      const game = await create(ports, attached.seat, connectionId, name);
      if (game) {
        await settle(ports, connectionId, attached, { type: 'seated', game, userId });
        return { outcome: 'created', gameId };
      }
      await ports.seats.detach(connectionId, attached.seat);
    }
    throw new Error(`No free game id in ${ATTEMPTS} attempts`);
  },
};

/** The game with this seat in it, or undefined when its id is another game's. */
async function create(
  ports: Ports,
  seat: Seat,
  address: string,
  name: string | undefined,
): Promise<Game | undefined> {
  const { gameId, userId, attachment } = seat;
  const game = createGame(gameId, { userId, name, address, attachment, at: ports.now() });
  if (await ports.games.create(game, ports.now())) return game;
  // A store whose answer was lost, and that was asked again, finds the id taken by this very game.
  const present = await ports.games.find(gameId, ports.now());
  const creator = present && playerOf(present, userId);
  return creator?.address === address && creator.attachment === attachment ? present : undefined;
}
