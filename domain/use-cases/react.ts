import * as v from 'valibot';
import type { Action } from '../action';
import { CODES } from '../errors';
import { playerOf } from '../game';
import { GameIdSchema, UserIdSchema } from '../ids';
import type { Ports } from '../ports';
import { ReactionSchema } from '../protocol';
import { tell } from '../tell';

const ReactSchema = v.object({
  action: v.literal('react'),
  userId: UserIdSchema,
  gameId: GameIdSchema,
  reaction: ReactionSchema,
});
type ReactMessage = v.InferOutput<typeof ReactSchema>;

/** Makes a gesture to the opponent, if they are online. Nothing is stored, and the sender hears nothing. */
export const react: Action<ReactMessage> = {
  schema: ReactSchema,
  async run(ports: Ports, asked, connectionId) {
    const { gameId, userId, reaction } = asked;
    const game = await ports.games.find(gameId, ports.now());
    if (game && playerOf(game, userId)) {
      await tell(ports, { type: 'reacted', game, userId, reaction });
      return { outcome: 'reacted', gameId };
    }
    const refused = game
      ? ({ taken: false, refusal: 'not-a-player', game } as const)
      : ({ taken: false, refusal: 'game-not-found', game } as const);
    await tell(ports, { type: 'refused', refused, asked, address: connectionId });
    return { outcome: CODES[refused.refusal], gameId };
  },
};
