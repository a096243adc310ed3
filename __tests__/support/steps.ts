import type { Game } from '../../domain/game';
import type { Move } from '../../domain/rules';
import type { Join, Leave, Play, Rejoin } from '../../domain/step';

/** A second of 2030, in epoch milliseconds, so that nothing has expired. */
export const AT = Date.UTC(2030, 0, 1);

type Where = { address?: string; at?: number };
type Attach = Where & { attachment?: number };
const stepOf = (userId: string, { address = `${userId}s-page`, at = AT }: Where) => ({ userId, address, at });
/** Steps of the same moment have the same attachment. */
const attachOf = (userId: string, { attachment, ...where }: Attach) => {
  const step = stepOf(userId, where);
  return { ...step, attachment: attachment ?? step.at - AT + 1 };
};

export const join = (userId: string, where: Attach = {}): Join => ({
  type: 'join',
  ...attachOf(userId, where),
});
export const rejoin = (userId: string, where: Attach = {}): Rejoin => ({
  type: 'rejoin',
  ...attachOf(userId, where),
});
export const leave = (userId: string, where: Attach = {}): Leave => ({
  type: 'leave',
  ...stepOf(userId, where),
  ...(where.attachment !== undefined && { attachment: where.attachment }),
});
export const play = (userId: string, round: number, move: Move, where: Where = {}): Play => ({
  type: 'play',
  ...stepOf(userId, where),
  round,
  move,
});

/** A game with its players in a fixed order, since stores may return them in any. */
export const sorted = (game: Game | undefined): Game | undefined =>
  game && { ...game, players: [...game.players].sort((a, b) => a.id.localeCompare(b.id)) };
