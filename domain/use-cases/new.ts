import * as v from 'valibot';
import type { Action } from '../action';
import { createGame, type Game, playerOf } from '../game';
import { UserIdSchema } from '../ids';
import { NameSchema } from '../names';
import type { PlayerSeat, Ports } from '../ports';
import { DEFAULT_SETTINGS, GoalSchema, type Settings } from '../settings';
import { settle } from './seat';

const NewSchema = v.object({
  action: v.literal('new'),
  userId: UserIdSchema,
  name: v.optional(NameSchema),
  goal: v.optional(GoalSchema),
  winnerStays: v.optional(v.boolean()),
});

/** Among 25^7 ids a collision is rare and a second one in a row a sign of a broken random source. */
const ATTEMPTS = 5;

/** Starts a game with the sender in its first seat, and tells them its id. */
export const newGame: Action<v.InferOutput<typeof NewSchema>> = {
  schema: NewSchema,
  async run(ports, message, connectionId) {
    const { userId, name } = message;
    const { goal = DEFAULT_SETTINGS.goal, winnerStays = DEFAULT_SETTINGS.winnerStays } = message;
    const settings = { ...DEFAULT_SETTINGS, goal, winnerStays };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const gameId = ports.newGameId();
      const attached = await ports.seats.attach(connectionId, { gameId, userId }, ports.now());
      const game = await create(ports, { ...attached.seat, userId }, connectionId, { name, settings });
      if (game) {
        await settle(ports, connectionId, attached, { type: 'seated', game, userId });
        return { outcome: 'created', gameId };
      }
      await ports.seats.detach(connectionId, attached.seat);
    }
    throw new Error(`No free game id in ${ATTEMPTS} attempts`);
  },
};

interface Chosen {
  readonly name: string | undefined;
  readonly settings: Settings;
}

/** The new game with this seat in it, or undefined when its id is another game's. */
export async function create(
  ports: Ports,
  { gameId, userId, attachment }: PlayerSeat,
  address: string,
  { name, settings }: Chosen,
): Promise<Game | undefined> {
  const game = createGame(gameId, { userId, name, address, attachment, at: ports.now() }, settings);
  if (await ports.games.create(game, ports.now())) return game;
  // A store whose answer was lost, and that was asked again, finds the id taken by this very game.
  const present = await ports.games.find(gameId, ports.now());
  const creator = present && playerOf(present, userId);
  return creator?.address === address && creator.attachment === attachment ? present : undefined;
}
