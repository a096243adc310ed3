import { GAME_ID_ALPHABET } from '../../domain/ids';
import type { Move } from '../../domain/rules';

/** One thing that a player does, as soon as their page lets them and at any moment after. */
export type Deed =
  | { readonly type: 'play'; readonly round: number; readonly move: Move }
  | { readonly type: 'open'; readonly gameId: string }
  | { readonly type: 'new' }
  | { readonly type: 'wake' }
  /** Makes a new connection at once, as when the network changes. */
  | { readonly type: 'reconnect' }
  | { readonly type: 'take-over' }
  | { readonly type: 'close' }
  /** Makes a gesture to the opponent. */
  | { readonly type: 'react' }
  /** Gives the seat of the opponent to whoever comes, a minute after everything else. */
  | { readonly type: 'release' }
  /** The watcher taps "I'm next" when a round has ended, and goes on as a player. */
  | { readonly type: 'sit' }
  /** Sends a move that the page would not. */
  | { readonly type: 'cheat'; readonly round: number; readonly move: Move };

/** One tab of a player, and what is done in it, in this order. */
export interface Tab {
  readonly userId: string;
  /** The game that its link names; undefined: it starts one. */
  readonly gameId: string | undefined;
  /** It looks for a stranger instead of starting a game. */
  readonly seeks?: boolean;
  /** The game that it starts is a party, in which each match is one won round and the winner stays. */
  readonly isParty?: boolean;
  /** It only watches the game that its link names. */
  readonly watches?: boolean;
  readonly deeds: readonly Deed[];
  /** Whether it is open, with nothing under way, when the exploration begins; else it is opened at any moment. */
  readonly isOpen: boolean;
  /** How many of its deeds are done before the exploration begins, by default none. */
  readonly already?: number;
}

/** How often each kind of fault may happen. */
export interface Budget {
  /** A handler crashes, or a call of its fails. */
  readonly faults: number;
  /** A client's message arrives twice. */
  readonly duplicates: number;
  /** A message to a client is lost. */
  readonly losses: number;
  /** A connection is cut. */
  readonly cuts: number;
  /** An alarm rings although the answer is still on its way. */
  readonly early: number;
}

/** The faults of a scope in which none happen. */
export const NO_FAULTS: Budget = { faults: 0, duplicates: 0, losses: 0, cuts: 0, early: 0 };

/** What is explored: who does what, and what may go wrong. */
export interface Scope {
  readonly name: string;
  readonly tabs: readonly Tab[];
  readonly budget: Budget;
  /** Whether orders that make no difference are told apart all the same, to check that they make none. */
  readonly reduced: boolean;
  /** The tab whose connection may be cut and whose alarms may ring early; the others are left alone. */
  readonly troubled: number;
}

/** A scope with these faults, by default none, that happen to this tab. */
export const scope = (
  name: string,
  tabs: readonly Tab[],
  budget: Partial<Budget> = {},
  troubled = 0,
): Scope => ({ name, tabs, budget: { ...NO_FAULTS, ...budget }, troubled, reduced: true });

/** The id of the game that a tab starts, by the numbers of the tab, the game and the attempt. */
export const gameIdOf = (tab: number, game = 0, attempt = 0): string =>
  [tab, game, attempt]
    .map((number) => GAME_ID_ALPHABET[number % GAME_ID_ALPHABET.length])
    .join('')
    .padEnd(7, 'C');
