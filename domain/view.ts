import {
  currentRound,
  type Game,
  historyFor,
  losses,
  opponentOf,
  type Player,
  playedSince,
  playerOf,
  statusOf,
  wins,
} from './game';
import type { View } from './protocol';
import { roundSummary } from './rules';

/**
 * What one player may see of a game, and the only way from a game to the wire. It holds neither the opponent's open
 * move nor anyone's secret. Undefined for someone who is not a player.
 * @param watchers how many watch
 */
export function viewFor(game: Game, userId: string, watchers = 0): View | undefined {
  const me = playerOf(game, userId);
  if (!me) return undefined;
  const them = opponentOf(game, userId);
  const history = historyFor(me.moves, them?.moves ?? []);
  const since = playedSince(game);
  const counted = history.slice(since - 1);
  const last = counted.at(-1);
  const round = currentRound(game);
  const youPlayed = me.moves[round - 1];
  const theyPlayed = them?.moves[round - 1] !== undefined;
  // Once a move is made in this round, the original's page would jump back to the last result.
  const shown = youPlayed || theyPlayed ? undefined : last;
  return {
    gameId: game.id,
    version: game.version,
    round,
    goal: game.settings.goal,
    winnerStays: game.settings.winnerStays,
    ...(game.settings.quick && ({ quick: true } as const)),
    since: since > 1 ? since : 0,
    yourScore: counted.filter(wins).length,
    theirScore: counted.filter(losses).length,
    winner: last !== undefined && wins(last),
    theirStatus: statusOf(them),
    ...(them && { theirLastSeen: them.lastSeen }),
    ...namesOf(me, them),
    theyPlayed,
    ...(youPlayed && { youPlayed }),
    ...(shown && { ...shown, roundSummary: roundSummary(shown.yourPlay, shown.theirPlay) }),
    ...(watchers > 0 && { watchers }),
  };
}

/** The view with all finished rounds, oldest first: the answer to new and join. */
export function viewWithHistoryFor(game: Game, userId: string, watchers?: number): View | undefined {
  const view = viewFor(game, userId, watchers);
  const mine = playerOf(game, userId)?.moves ?? [];
  const theirs = opponentOf(game, userId)?.moves ?? [];
  return view && { ...view, history: historyFor(mine, theirs) };
}

const namesOf = (me: Player, them: Player | undefined) => ({
  ...(me.name && { yourName: me.name }),
  ...(them?.name && { theirName: them.name }),
});
