import {
  finishedRounds,
  type Game,
  MAX_PLAYERS,
  opponentOf,
  type Player,
  playedSince,
  playerOf,
} from '../../domain/game';
import { isFormer } from '../../domain/given-up';
import type { GameStore } from '../../domain/ports';
import type { WireMessage } from '../../domain/protocol';
import { beats } from '../../domain/rules';
import type { Call } from './handler';
import type { Stored } from './store';
import { wrongInWatchView } from './watched';

/** What a write did against the rules: R1, no accepted move is lost or changed; R3, at most two players. */
export function wrongInStored(before: Stored, after: Stored): string[] {
  const games = new Map(after.games);
  return before.games.flatMap(([id, was]) => {
    const is = games.get(id);
    if (!is) return [`R1: game ${id} is gone`];
    const lost = was.players.filter((player) => {
      const counted = hasSeat(is, player) ? player.moves : player.moves.slice(0, finishedRounds(was));
      const now = seatOf(is, player)?.moves ?? [];
      return counted.some((move, index) => now[index] !== move);
    });
    const robbed = was.players.filter(
      (player) => !hasSeat(is, player) && !isGivenUp(player) && !hasLost(was, player),
    );
    return [
      ...robbed.map((player) => `R16: ${player.id} lost a seat in game ${id} that was not given up`),
      ...lost.map((player) => `R1: a move of ${player.id} in game ${id} is lost or changed`),
      ...(is.players.length > MAX_PLAYERS ? [`R3: game ${id} has ${is.players.length} players`] : []),
    ];
  });
}

const hasSeat = (game: Game, { id }: Player): boolean => playerOf(game, id) !== undefined;

/** Who has the seat that was a player's. */
const seatOf = (game: Game, { id }: Player): Player | undefined =>
  game.players.find((player) => player.id === id || player.former === id);

/** Whether a player is offline, and has made no move of their own or was released. Said anew, so that no slip hides in both. */
const isGivenUp = ({ address, moves, since, released }: Player): boolean =>
  address === undefined && (moves[since - 1] === undefined || released);

/** Whether the winner stays, and this player has lost a match of one won round and not moved since. Said anew, too. */
function hasLost(game: Game, { id, moves }: Player): boolean {
  const finished = finishedRounds(game);
  const [mine, theirs] = [moves[finished - 1], opponentOf(game, id)?.moves[finished - 1]];
  if (!game.settings.winnerStays || moves.length > finished || finished < playedSince(game)) return false;
  return mine !== undefined && theirs !== undefined && beats(theirs, mine);
}

/** What an accepted move did against the rules: R1, it counts in the round that it was made for. */
export function wrongInMove(after: Stored, { method, args }: Call): string[] {
  const [gameId, step] = args as Parameters<GameStore['step']>;
  if (method !== 'step' || step.type !== 'play') return [];
  const game = new Map(after.games).get(gameId);
  const player = game && playerOf(game, step.userId);
  const isRight = player?.moves.length === step.round && player.moves.at(-1) === step.move;
  const isAhead = game !== undefined && step.round > finishedRounds(game) + 1;
  return isRight && !isAhead
    ? []
    : [`R1: a move for round ${step.round} of ${step.userId} counts in another`];
}

/** What a message to a player shows against the rules: R2, an open move of the opponent; R12, their secret. */
export function wrongInMessage(stored: Stored, userId: string, message: WireMessage): string[] {
  const game = new Map(stored.games).get(message.gameId);
  if (game && 'watching' in message) return wrongInWatchView(game, message);
  if (!game || !('yourScore' in message)) return [];
  if (!playerOf(game, userId) && !isFormer(game, userId))
    return [`R19: ${userId}, who has no seat, is shown what a player sees`];
  const opponent = opponentOf(game, userId);
  if (!opponent) return [];
  const finished = finishedRounds(game);
  const { history = [], theirPlay, youPlayed, round } = message;
  const me = playerOf(game, userId);
  const isForeign = youPlayed !== undefined && me !== undefined && round < me.since;
  const shown = [...history.map((told, index) => [index, told.theirPlay] as const)];
  if (theirPlay) shown.push([round - 2, theirPlay]);
  const isLeak = shown.some(([index, move]) => index >= finished || opponent.moves[index] !== move);
  return [
    ...(isLeak ? [`R2: ${userId} is shown a move of ${opponent.id} that is open or false`] : []),
    ...(isForeign ? [`R2: ${userId} is shown the open move of whom they replaced`] : []),
    ...(JSON.stringify(message).includes(opponent.id)
      ? [`R12: ${userId} is shown the secret of ${opponent.id}`]
      : []),
  ];
}
