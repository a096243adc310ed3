import type { Game } from '../../domain/game';
import { replaceIn } from '../../domain/given-up';
import type { Move } from '../../domain/rules';
import type { Join, Leave, Play, Rejoin, Release, Replace } from '../../domain/step';

/** A second of 2030, in epoch milliseconds, so that nothing has expired. */
export const AT = Date.UTC(2030, 0, 1);

type Where = { address?: string; at?: number };
type Attach = Where & { attachment?: number; name?: string | undefined };
const stepOf = (userId: string, { address = `${userId}s-page`, at = AT }: Where) => ({ userId, address, at });
/** Steps of the same moment have the same attachment. */
const attachOf = (userId: string, { attachment, name, ...where }: Attach) => {
  const step = stepOf(userId, where);
  return { ...step, name, attachment: attachment ?? step.at - AT + 1 };
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
/** A newcomer takes the seat that was given up in this game; if none was, they try one as it was before. */
export const replace = (game: Game, userId: string, where: Attach = {}): Replace => {
  const newcomer = attachOf(userId, where);
  const former = userId === 'ann1' ? 'bob1' : 'ann1';
  const none = { former, version: game.version - 1, evicted: undefined, moves: [], dropped: 0 };
  const possible = replaceIn(game, newcomer);
  return possible && possible.former !== userId ? possible : { type: 'replace', ...newcomer, ...none };
};
export const release = (userId: string, opponent: string, where: Where = {}): Release => ({
  type: 'release',
  ...stepOf(userId, where),
  opponent,
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
