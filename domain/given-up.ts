import { finishedRounds, type Game, type Newcomer, type Player } from './game';
import type { Replace } from './step';

/** How long an opponent must have been offline, in milliseconds, before a player may release their seat. */
export const RELEASE_AFTER = 60_000;

/** Whether a newcomer may take this player's seat: they are offline, and have made no move or were released. */
export const isGivenUp = ({ address, moves, since, released }: Player): boolean =>
  address === undefined && (moves.length < since || released);

/** Whether a player has been offline for so long that the opponent may release their seat. */
export const isAway = ({ address, lastSeen }: Player, at: number): boolean =>
  address === undefined && at - lastSeen >= RELEASE_AFTER;

/** Whether a player of this game has replaced this one. Of several one after another in one seat, it knows the last. */
export const isFormer = (game: Game, userId: string): boolean =>
  game.players.some(({ former }) => former === userId);

/** The step by which a newcomer takes the seat of this game that was given up; undefined if none was. */
export function replaceIn(game: Game, newcomer: Newcomer): Replace | undefined {
  const former = game.players.find(isGivenUp);
  if (!former) return undefined;
  const moves = former.moves.slice(0, finishedRounds(game));
  const dropped = former.moves.length - moves.length;
  return { ...newcomer, type: 'replace', former: former.id, version: game.version, moves, dropped };
}
