import type { Game } from './game';
import type { ServerMessage } from './protocol';
import type { GameStep, Refusal } from './step';

/** The outcome of a step: the game after it, or why it was refused and by which game, if there is one. */
export type StepResult = { taken: true; game: Game } | Refused;
export type Refused =
  | { taken: false; refusal: Refusal; game: Game }
  | { taken: false; refusal: 'game-not-found'; game: undefined };

/** Where games are kept. Every method is one atomic operation; a failing store throws. */
export interface GameStore {
  /** Stores a new game; false when its id is taken. */
  create(game: Game, at: number): Promise<boolean>;
  /** Takes the step exactly when there is a game and `refusalOf` allows it. */
  step(gameId: string, step: GameStep): Promise<StepResult>;
}

/** The place a connection sits at. */
export interface Seat {
  readonly gameId: string;
  readonly userId: string;
}

/**
 * Remembers which seats each connection has taken, so that its end can be told to the right game. It is one seat,
 * and more only until the former ones are left. Whatever is asked again, as after a lost answer, is answered again.
 */
export interface SeatStore {
  /** Adds a seat to those of a connection and returns them all. */
  sit(connectionId: string, seat: Seat, at: number): Promise<Seat[]>;
  /** Takes seats away from a connection. */
  giveUp(connectionId: string, seats: readonly Seat[]): Promise<void>;
  /** The seats of a connection that has ended; they may be forgotten from now on. */
  rise(connectionId: string, at: number): Promise<Seat[]>;
}

/** Sends messages to connections. */
export interface Notifier {
  /** `gone` when the connection has ended; throws when the message could not be sent for another reason. */
  post(connectionId: string, message: ServerMessage): Promise<'sent' | 'gone'>;
}

/** All that the use cases need from the outside. */
export interface Ports {
  readonly games: GameStore;
  readonly seats: SeatStore;
  readonly notifier: Notifier;
  /** The time now, in epoch milliseconds. */
  readonly now: () => number;
  readonly newGameId: () => string;
}
