import {
  currentRound,
  finishedRounds,
  type Game,
  isOver,
  MAX_PLAYERS,
  newPlayer,
  type Player,
  playerOf,
} from './game';
import type { Move } from './rules';

interface Step {
  readonly userId: string;
  /** The connection the step comes from. */
  readonly address: string;
  /** When it is taken, in epoch milliseconds. */
  readonly at: number;
}

/** A new player takes the second seat. */
export interface Join extends Step {
  readonly type: 'join';
}
/** A player who has a seat comes back, perhaps on another connection. */
export interface Rejoin extends Step {
  readonly type: 'rejoin';
}
/** A player makes their move in a round. */
export interface Play extends Step {
  readonly type: 'play';
  readonly round: number;
  readonly move: Move;
}
/** A player's connection ended. */
export interface Leave extends Step {
  readonly type: 'leave';
}

/** Everything that can happen to a game after its creation. */
export type GameStep = Join | Rejoin | Play | Leave;

/** Why a game does not take a step. `repeated`, `already-joined` and `not-connected` are no faults of the player. */
export type Refusal =
  | 'game-full'
  | 'not-a-player'
  | 'wrong-round'
  | 'already-played'
  | 'game-over'
  | 'repeated'
  | 'already-joined'
  | 'not-connected';

/**
 * Decides whether a step may be taken; undefined means yes.
 * Every store must hold exactly this as the guard of its atomic write.
 */
export function refusalOf(game: Game, step: GameStep): Refusal | undefined {
  const player = playerOf(game, step.userId);
  switch (step.type) {
    case 'join':
      if (player) return 'already-joined';
      return game.players.length < MAX_PLAYERS ? undefined : 'game-full';
    case 'rejoin':
      return player ? refusalOfRejoin(player, step) : 'not-a-player';
    case 'play':
      return player ? refusalOfPlay(game, player, step) : 'not-a-player';
    case 'leave':
      return player?.address === step.address ? undefined : 'not-connected';
  }
}

// A store whose answer was lost is asked again. A second write would forget which connection the first one replaced.
const refusalOfRejoin = ({ address, lastSeen }: Player, step: Rejoin): Refusal | undefined =>
  address === step.address && lastSeen === step.at ? 'repeated' : undefined;

function refusalOfPlay(game: Game, player: Player, { round, move }: Play): Refusal | undefined {
  const made = player.moves[round - 1];
  if (made === move) return 'repeated';
  if (isOver(game)) return 'game-over';
  if (round !== currentRound(game)) return 'wrong-round';
  return made ? 'already-played' : undefined;
}

/** The game after a step that {@link refusalOf} allows. */
export function take(game: Game, step: GameStep): Game {
  return { ...game, version: game.version + 1, players: playersAfter(game, step) };
}

function playersAfter(game: Game, step: GameStep): Player[] {
  if (step.type === 'join') {
    return [...game.players, newPlayer(step.userId, step.address, step.at)];
  }
  return game.players.map((player) => (player.id === step.userId ? playerAfter(player, step) : player));
}

function playerAfter(player: Player, step: Exclude<GameStep, Join>): Player {
  switch (step.type) {
    case 'rejoin':
      return { ...player, ...seatedAt(player, step) };
    case 'play':
      return { ...player, ...seatedAt(player, step), moves: [...player.moves, step.move] };
    case 'leave':
      return { ...player, address: undefined, lastSeen: step.at };
  }
}

const seatedAt = (player: Player, step: GameStep) => ({
  address: step.address,
  formerAddress: player.address ?? step.address,
  lastSeen: step.at,
});

/** True when this play was the second of its round, so that both players can see the result. */
export const finishedBy = (game: Game, play: Play): boolean => finishedRounds(game) >= play.round;
