import * as v from 'valibot';
import type { Action } from '../action';
import { CODES } from '../errors';
import { type Game, playerOf } from '../game';
import { GameIdSchema, UserIdSchema } from '../ids';
import type { Outcome } from '../outcome';
import type { Ports, Watcher } from '../ports';
import { tell } from '../tell';
import { joinGame } from './join';
import { settle } from './seat';

const WatchSchema = v.object({
  action: v.literal('watch'),
  gameId: GameIdSchema,
  userId: v.optional(UserIdSchema),
});
type WatchMessage = v.InferOutput<typeof WatchSchema>;

/**
 * Sees a game without a seat; of someone who has a seat in it, it is a rejoin. Asked again it is the watcher's sync,
 * heartbeat and repair: it returns everything. No step of a watcher changes what has been played.
 */
export const watch: Action<WatchMessage> = {
  schema: WatchSchema,
  async run(ports, message, connectionId) {
    const { gameId, userId } = message;
    const game = await ports.games.find(gameId, ports.now());
    if (!game) return refuse(ports, message, connectionId, { refusal: 'game-not-found', game });
    if (userId !== undefined && playerOf(game, userId))
      return joinGame(ports, { gameId, userId, round: 1 }, connectionId);

    const attached = await ports.seats.attach(connectionId, { gameId, userId: undefined }, ports.now());
    const watcher = { connectionId, attachment: attached.seat.attachment };
    const watched = await addTo(ports, game, watcher);
    if (!watched) {
      await ports.seats.detach(connectionId, attached.seat);
      return refuse(ports, message, connectionId, { refusal: 'too-many-watchers', game });
    }
    await settle(ports, connectionId, attached, { type: 'watched', game: watched, address: connectionId });
    return { outcome: 'watched', gameId };
  },
};

/**
 * The game after a watcher has been added; undefined if there is no room. They are added before the game is read: a play
 * after that knows of them, and one before it is in what they see.
 */
async function addTo(ports: Ports, { id, watched }: Game, watcher: Watcher): Promise<Game | undefined> {
  const { games, watchers, maxWatchers, now } = ports;
  if (!(await watchers.add(id, watcher, maxWatchers, now()))) return undefined;
  const game = watched ? await games.find(id, now()) : await games.watch(id, now());
  if (!game) throw new Error('A game that was there is gone');
  return game;
}

async function refuse(
  ports: Ports,
  asked: WatchMessage,
  address: string,
  refused:
    | { readonly refusal: 'game-not-found'; readonly game: undefined }
    | { readonly refusal: 'too-many-watchers'; readonly game: Game },
): Promise<Outcome> {
  await tell(ports, { type: 'refused', refused: { taken: false, ...refused }, asked, address });
  return { outcome: CODES[refused.refusal], gameId: asked.gameId };
}
