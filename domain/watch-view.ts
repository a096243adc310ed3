import {
  currentRound,
  finishedRounds,
  type Game,
  historyFor,
  opponentOf,
  type Player,
  playedSince,
  statusOf,
  wins,
} from './game';
import { matchesOf } from './match';
import type { WatchedSide, WatchView } from './protocol';
import { roundSummary } from './rules';

/**
 * What watchers may see of a game: both sides, and no move of a round that is not finished. Who has sat there longer is
 * on the left.
 * @param watchers how many watch
 */
export function watchViewOf(game: Game, watchers: number): WatchView {
  const [left, right] = sidesOf(game);
  const since = playedSince(game);
  const round = currentRound(game);
  const last = finishedRounds(game) >= since ? round - 2 : undefined;
  const isShown = last !== undefined && game.players.every(({ moves }) => moves[round - 1] === undefined);
  const [leftPlay, rightPlay] = last === undefined ? [] : [left?.moves[last], right?.moves[last]];
  return {
    watching: true,
    gameId: game.id,
    version: game.version,
    round,
    goal: game.settings.goal,
    winnerStays: game.settings.winnerStays,
    since: since > 1 ? since : 0,
    left: sideOf(game, left, last),
    ...(right && { right: sideOf(game, right, last) }),
    ...(isShown && leftPlay && rightPlay && { roundSummary: roundSummary(leftPlay, rightPlay) }),
    watchers,
  };
}

/** The same with all finished rounds, oldest first: the answer to watch. */
export function watchViewWithHistoryOf(game: Game, watchers: number): WatchView {
  const [left, right] = sidesOf(game);
  const rounds = historyFor(left?.moves ?? [], right?.moves ?? []);
  const history = rounds.map(({ yourPlay, theirPlay }) => ({ left: yourPlay, right: theirPlay }));
  return { ...watchViewOf(game, watchers), history };
}

/** In an order that no message changes; the store has none. */
function sidesOf(game: Game): readonly (Player | undefined)[] {
  return [...game.players].sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
}

/** @param last the index of the last finished round; undefined if there is none that counts */
function sideOf(game: Game, player: Player | undefined, last: number | undefined): WatchedSide {
  const moves = player?.moves ?? [];
  const theirs = (player && opponentOf(game, player.id)?.moves) ?? [];
  const counted = historyFor(moves, theirs).slice(playedSince(game) - 1);
  const play = last === undefined ? undefined : moves[last];
  return {
    ...(player?.name && { name: player.name }),
    score: counted.filter(wins).length,
    status: statusOf(player),
    played: moves[finishedRounds(game)] !== undefined,
    ...(play && { play }),
    streak: player ? streakOf(game, player) : 0,
  };
}

/**
 * How many matches a player has won in a row up to now. What they played against those who sat opposite before counts;
 * a match that ended because the opponent was replaced in the middle of it does not.
 */
export function streakOf(game: Game, player: Player): number {
  const theirs = opponentOf(game, player.id)?.moves ?? [];
  const rounds = historyFor(player.moves, theirs);
  const since = playedSince(game) - 1;
  const { goal } = game.settings;
  const matches = [
    ...matchesOf(rounds.slice(player.since - 1, since), goal),
    ...matchesOf(rounds.slice(Math.max(since, player.since - 1)), goal),
  ];
  const winners = matches.map(({ winner }) => winner).filter((winner) => winner !== undefined);
  return winners.length - 1 - winners.lastIndexOf('them');
}
