import { finishedRounds, MAX_PLAYERS, opponentOf, playerOf } from '../../domain/game';
import type { GameStore } from '../../domain/ports';
import type { WireMessage } from '../../domain/protocol';
import type { Call } from './handler';
import type { Stored } from './store';

/** What a write did against the rules: R1, no accepted move is lost or changed; R3, at most two players. */
export function wrongInStored(before: Stored, after: Stored): string[] {
  const games = new Map(after.games);
  return before.games.flatMap(([id, was]) => {
    const is = games.get(id);
    if (!is) return [`R1: game ${id} is gone`];
    const lost = was.players.filter(({ id: userId, moves }) => {
      const now = playerOf(is, userId)?.moves ?? [];
      return moves.some((move, index) => now[index] !== move);
    });
    return [
      ...lost.map((player) => `R1: a move of ${player.id} in game ${id} is lost or changed`),
      ...(is.players.length > MAX_PLAYERS ? [`R3: game ${id} has ${is.players.length} players`] : []),
    ];
  });
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
  if (!game || !('version' in message)) return [];
  const opponent = opponentOf(game, userId);
  if (!opponent) return [];
  const finished = finishedRounds(game);
  const { history = [], theirPlay, round } = message;
  const shown = [...history.map((told, index) => [index, told.theirPlay] as const)];
  if (theirPlay) shown.push([round - 2, theirPlay]);
  const isLeak = shown.some(([index, move]) => index >= finished || opponent.moves[index] !== move);
  return [
    ...(isLeak ? [`R2: ${userId} is shown a move of ${opponent.id} that is open or false`] : []),
    ...(JSON.stringify(message).includes(opponent.id)
      ? [`R12: ${userId} is shown the secret of ${opponent.id}`]
      : []),
  ];
}
