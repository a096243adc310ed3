import * as v from 'valibot';
import type { Action } from '../action';
import { CODES } from '../errors';
import { MAX_ROUNDS } from '../game';
import type { Happening } from '../happening';
import { GameIdSchema, UserIdSchema } from '../ids';
import type { Refused } from '../ports';
import { MoveSchema } from '../protocol';
import { finishedBy, type Play } from '../step';
import { tell } from '../tell';
import { joinGame } from './join';

const PlaySchema = v.object({
  action: v.literal('play'),
  userId: UserIdSchema,
  gameId: GameIdSchema,
  play: MoveSchema,
  round: v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(1, 'round must be 1 or more'),
    // A game that is over says that it is in the round after its last.
    v.maxValue(MAX_ROUNDS + 1, `round must be at most ${MAX_ROUNDS}`),
  ),
});
type PlayMessage = v.InferOutput<typeof PlaySchema>;

/**
 * Makes a move. The first of a round tells the opponent that it was made; the second tells both the result.
 * The same move again changes nothing and tells both the present state: receipt and repair in one. From a connection
 * at which its player is not, it first takes the seat, as a join does: nobody is moved without being told.
 */
export const play: Action<PlayMessage> = {
  schema: PlaySchema,
  async run(ports, message, connectionId) {
    const { gameId, userId, round, play: move } = message;
    const step: Play = { type: 'play', userId, address: connectionId, at: ports.now(), round, move };
    let result = await ports.games.step(gameId, step);
    if (!result.taken && result.refusal === 'elsewhere') {
      await joinGame(ports, { gameId, userId, round }, connectionId);
      result = await ports.games.step(gameId, step);
    }
    if (result.taken) {
      await tell(ports, { type: 'played', game: result.game, play: step });
      return { outcome: finishedBy(result.game, step) ? 'finished-round' : 'played', gameId };
    }
    await tell(ports, answerTo(result, message, connectionId));
    return { outcome: result.refusal === 'repeated' ? 'repeated' : CODES[result.refusal], gameId };
  },
};

const answerTo = (refused: Refused, asked: PlayMessage, address: string): Happening =>
  refused.refusal === 'repeated'
    ? { type: 'repeated', game: refused.game, userId: asked.userId, address }
    : { type: 'refused', refused, asked, address };
