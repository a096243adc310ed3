import {
  currentRound,
  finishedRounds,
  type Game,
  hasTaken,
  isOver,
  MAX_PLAYERS,
  newPlayer,
  type Player,
  playerOf,
} from './game';
import type { Move } from './rules';

interface Step {
  readonly userId: string;
  /** The connection that the step comes from. */
  readonly address: string;
  /** When it is taken, in epoch milliseconds. */
  readonly at: number;
}

/** A new player takes the second seat. */
export interface Join extends Step {
  readonly type: 'join';
  /** Which attachment of the connection it is; a higher number is later. */
  readonly attachment: number;
}
/** A player who has a seat comes back, perhaps on another connection. */
export interface Rejoin extends Step {
  readonly type: 'rejoin';
  readonly attachment: number;
}
/** A player makes their move in a round, from the connection that has their seat. */
export interface Play extends Step {
  readonly type: 'play';
  readonly round: number;
  readonly move: Move;
}
/** A player's connection ended or moved on to another game. */
export interface Leave extends Step {
  readonly type: 'leave';
  /** Leaves only this attachment or an earlier one: the connection may have come back since. */
  readonly attachment?: number;
}

/** Everything that can happen to a game after its creation. */
export type GameStep = Join | Rejoin | Play | Leave;

/** Why a game refuses a step. Those from `repeated` on are not the player's fault. */
export type Refusal =
  | 'game-full'
  | 'not-a-player'
  | 'wrong-round'
  | 'already-played'
  | 'game-over'
  | 'repeated'
  | 'already-joined'
  | 'not-connected'
  | 'elsewhere';

/**
 * Decides whether a step may be taken; undefined means yes. With {@link take}, which evolves the game, it is the
 * decider. Every store must guard its atomic write with exactly this.
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
      return player ? refusalOfLeave(player, step) : 'not-connected';
  }
}

// The SDK repeats a write whose answer was lost. A second write would forget which connection the first one replaced.
// Nor may a request that a later one of the same connection has overtaken take back the seat that the later one left.
const refusalOfRejoin = (player: Player, { address, attachment }: Rejoin): Refusal | undefined =>
  hasTaken(player, address, attachment) ? 'repeated' : undefined;

function refusalOfLeave(player: Player, { address, attachment }: Leave): Refusal | undefined {
  const isLater = attachment !== undefined && player.attachment > attachment;
  return player.address === address && !isLater ? undefined : 'not-connected';
}

function refusalOfPlay(game: Game, player: Player, { round, move, address }: Play): Refusal | undefined {
  const made = player.moves[round - 1];
  if (made === move) return 'repeated';
  if (isOver(game)) return 'game-over';
  if (round !== currentRound(game)) return 'wrong-round';
  if (made) return 'already-played';
  return player.address === address ? undefined : 'elsewhere';
}

/** The game after a step that {@link refusalOf} allows. */
export function take(game: Game, step: GameStep): Game {
  return { ...game, version: game.version + 1, players: playersAfter(game, step) };
}

function playersAfter(game: Game, step: GameStep): Player[] {
  if (step.type === 'join') {
    return [...game.players, newPlayer(step.userId, step.address, step.at, step.attachment)];
  }
  return game.players.map((player) => (player.id === step.userId ? playerAfter(player, step) : player));
}

function playerAfter(player: Player, step: Exclude<GameStep, Join>): Player {
  switch (step.type) {
    case 'rejoin':
      return {
        ...player,
        address: step.address,
        formerAddress: player.address ?? step.address,
        leftFrom: undefined,
        attachment: step.attachment,
        lastSeen: step.at,
      };
    case 'play':
      return {
        ...player,
        formerAddress: undefined,
        lastSeen: step.at,
        moves: [...player.moves, step.move],
      };
    case 'leave':
      return {
        ...player,
        address: undefined,
        leftFrom: step.address,
        // One of the attachments left may take its seat only now: it must find that it was overtaken.
        attachment: step.attachment ?? player.attachment,
        lastSeen: step.at,
      };
  }
}

/** True if this play was the second of its round, so that both players may see the result. */
export const finishedBy = (game: Game, play: Play): boolean => finishedRounds(game) >= play.round;
