import * as v from 'valibot';
import type { Action } from '../action';
import { deliver } from '../deliver';
import { CODES } from '../errors';
import { playerOf } from '../game';
import { GameIdSchema, UserIdSchema } from '../ids';
import type { Ports } from '../ports';
import { ReactionSchema } from '../protocol';
import { recipientsOf } from '../recipients';

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
      await deliver(ports, recipientsOf({ type: 'reacted', game, userId, reaction }));
      return { outcome: 'reacted', gameId };
    }
    const refused = game
      ? ({ taken: false, refusal: 'not-a-player', game } as const)
      : ({ taken: false, refusal: 'game-not-found', game } as const);
    await deliver(ports, recipientsOf({ type: 'refused', refused, asked, address: connectionId }));
    return { outcome: CODES[refused.refusal], gameId };
  },
};
