import type { Game } from './game';
import type { WireMessage } from './protocol';
import type { Refusal } from './refusal';
import type { GameStep } from './step';

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
  /** Reads a game as it stands. */
  find(gameId: string, at: number): Promise<Game | undefined>;
  /** Marks a game as watched, if it is not yet, and returns it as it is then; undefined if there is none. */
  watch(gameId: string, at: number): Promise<Game | undefined>;
}

/** The place that a connection has at a game: a player's, or a watcher's. */
export interface Seat {
  readonly gameId: string;
  /** The player; undefined for a watcher. */
  readonly userId: string | undefined;
  /** Which attachment of its connection it is: 1, 2, 3 ... in the order in which the store made them. */
  readonly attachment: number;
}

/**
 * Remembers to which seats each connection is attached, so that it can leave them. It is one seat, and more only
 * until the former ones are left.
 */
export interface SeatStore {
  /** Attaches a connection to a place; with the attachment come all that were made before and not detached since. */
  attach(
    connectionId: string,
    place: Omit<Seat, 'attachment'>,
    at: number,
  ): Promise<{ seat: Seat; others: Seat[] }>;
  /** Forgets exactly this attachment; a later one to the same place stays. */
  detach(connectionId: string, seat: Seat): Promise<void>;
  /** The seats to which a connection is attached. */
  find(connectionId: string): Promise<Seat[]>;
  /** The seats of a connection that has ended; they may be forgotten from now on. */
  end(connectionId: string, at: number): Promise<Seat[]>;
}

/** The place of a player. */
export interface PlayerSeat extends Seat {
  readonly userId: string;
}

/** A connection that watches a game, and the attachment by which it does. */
export interface Watcher {
  readonly connectionId: string;
  readonly attachment: number;
}

/** Who watches each game. */
export interface WatcherStore {
  /**
   * Adds a watcher, and returns all there are then; undefined if there is no room for one more. One who is there by a
   * later attachment stays so.
   * @param limit how many there can be
   */
  add(gameId: string, watcher: Watcher, limit: number, at: number): Promise<readonly Watcher[] | undefined>;
  find(gameId: string): Promise<readonly Watcher[]>;
  /** Removes a watcher who is there by this attachment or an earlier one; whether there was one. */
  remove(gameId: string, watcher: Watcher): Promise<boolean>;
  /** Removes connections that have ended. */
  drop(gameId: string, connectionIds: readonly string[]): Promise<void>;
}

/** Someone waits in a game for a stranger. */
export interface Offer {
  readonly gameId: string;
  /** Who waits. */
  readonly userId: string;
}

/** Where strangers meet: at most one offer is open at a time. */
export interface Lobby {
  /**
   * Takes the open offer of someone else, or else opens this one, in one atomic operation: of any number who come at once,
   * every second one takes the offer of the one before. Returns the offer taken, or the own one that is open now: it is an
   * older one if that was open still, and is renewed. Undefined: others came between, ask again.
   */
  meet(offer: Offer, at: number): Promise<Offer | undefined>;
  /** Takes the offer of this game away, if it is open. */
  withdraw(gameId: string): Promise<void>;
}

/** How long an offer is open unless it is renewed, in milliseconds. */
export const OFFER_LIFETIME = 60_000;

/** Sends messages to connections. */
export interface Notifier {
  /** `gone` when the connection has ended; throws when the message could not be sent for another reason. */
  post(connectionId: string, message: WireMessage): Promise<'sent' | 'gone'>;
}

/** All that the use cases need from the outside. */
export interface Ports {
  readonly games: GameStore;
  readonly seats: SeatStore;
  readonly watchers: WatcherStore;
  /** How many can watch one game. */
  readonly maxWatchers: number;
  readonly lobby: Lobby;
  readonly notifier: Notifier;
  /** The time now, in epoch milliseconds. */
  readonly now: () => number;
  readonly newGameId: () => string;
}
