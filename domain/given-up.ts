import {
  finishedRounds,
  type Game,
  historyFor,
  type Newcomer,
  opponentOf,
  type Player,
  playedSince,
} from './game';
import { matchesOf } from './match';
import type { Replace } from './step';

/** How long an opponent must have been offline, in milliseconds, before a player may release their seat. */
export const RELEASE_AFTER = 60_000;

/**
 * Whether a newcomer may take this player's seat: they are offline, and have made no move or were released; or where the
 * winner stays, they have lost the match.
 */
export const isGivenUp = (game: Game, player: Player): boolean => {
  const { address, moves, since, released } = player;
  return (address === undefined && (moves.length < since || released)) || isOut(game, player);
};

/** Whether the winner stays, and this player has just lost the match and not played on. */
export function isOut(game: Game, { id, moves }: Player): boolean {
  const { goal, winnerStays } = game.settings;
  if (!winnerStays || moves.length > finishedRounds(game)) return false;
  const rounds = historyFor(moves, opponentOf(game, id)?.moves ?? []);
  return matchesOf(rounds.slice(playedSince(game) - 1), goal).at(-1)?.winner === 'them';
}

/** Whether a player has been offline for so long that the opponent may release their seat. */
export const isAway = ({ address, lastSeen }: Player, at: number): boolean =>
  address === undefined && at - lastSeen >= RELEASE_AFTER;

/** Whether a player of this game has replaced this one. Of several one after another in one seat, it knows the last. */
export const isFormer = (game: Game, userId: string): boolean =>
  game.players.some(({ former }) => former === userId);

/** The step by which a newcomer takes the seat of this game that was given up; undefined if none was. */
export function replaceIn(game: Game, newcomer: Newcomer): Replace | undefined {
  const former = game.players.find((player) => isGivenUp(game, player));
  if (!former) return undefined;
  const evicted = former.address;
  const moves = former.moves.slice(0, finishedRounds(game));
  const dropped = former.moves.length - moves.length;
  const { version } = game;
  return { ...newcomer, type: 'replace', former: former.id, evicted, version, moves, dropped };
}
