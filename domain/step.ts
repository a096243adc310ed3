import { finishedRounds, type Game, type Newcomer } from './game';
import type { Move } from './rules';

interface Step {
  readonly userId: string;
  /** The connection that the step comes from. */
  readonly address: string;
  /** When it is taken, in epoch milliseconds. */
  readonly at: number;
}

/** A new player takes the second seat. */
export interface Join extends Newcomer {
  readonly type: 'join';
  /** Joins only if this player waits in the game, online. */
  readonly host?: string | undefined;
}
/** A new player takes a seat that was given up. What was decided on is pinned: another version refuses it. */
export interface Replace extends Newcomer {
  readonly type: 'replace';
  readonly former: string;
  /** The connection of the former player, if they are online. */
  readonly evicted: string | undefined;
  readonly version: number;
  /** The former player's moves in finished rounds; an open one is dropped, since nobody else may see it. */
  readonly moves: readonly Move[];
  /** How many open moves are dropped: 0 or 1. */
  readonly dropped: number;
}
/** A player who has a seat comes back, perhaps on another connection, perhaps with another name. */
export interface Rejoin extends Newcomer {
  readonly type: 'rejoin';
}
/** A player gives the seat of an opponent, who is away, to whoever comes. */
export interface Release extends Step {
  readonly type: 'release';
  readonly opponent: string;
}
/** A player makes their move in a round, from the connection that has their seat. */
export interface Play extends Step {
  readonly type: 'play';
  readonly round: number;
  readonly move: Move;
}
/** A player's connection ended or went on to another game. */
export interface Leave extends Step {
  readonly type: 'leave';
  /**
   * Given when the connection went on to another game: it leaves only this attachment or an earlier one, since it may
   * have come back.
   */
  readonly attachment?: number;
}

/** Everything that can happen to a game after its creation. */
export type GameStep = Join | Replace | Rejoin | Release | Play | Leave;

/** True if this play was the second of its round, so that both players may see the result. */
export const finishedBy = (game: Game, play: Play): boolean => finishedRounds(game) >= play.round;
