import type { ErrorCode } from '../../../domain/errors';
import { MAX_ROUNDS, type Round } from '../../../domain/game';
import type { Reaction, View } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import type { PlayerMessage } from '../../../domain/server-message';
import { DEFAULT_SETTINGS, type Goal } from '../../../domain/settings';
import { CLOSED, type Connection } from './connection';
import { NO_CLAIM, type SeatClaim } from './seat-claim';

/** How a page gets into a new game. */
export type Wish =
  /** By starting one, to which a friend is invited. */
  | { readonly type: 'friend'; readonly goal: Goal; readonly winnerStays?: boolean | undefined }
  /** By playing whoever is there; `leaving` is the game with a stranger that is left for another one. */
  | { readonly type: 'stranger'; readonly leaving?: string | undefined };

export const WITH_A_FRIEND: Wish = { type: 'friend', goal: DEFAULT_SETTINGS.goal };

/**
 * Everything the page shows and knows: plain data, changed by the step of a session only. It holds no rules: what is
 * true of the game comes from the backend's views.
 */
export interface State {
  readonly connection: Connection;
  /** Answers in a row that did not come in time. */
  readonly unanswered: number;
  readonly claim: SeatClaim;
  /** The game we are in or want to be in; undefined until a new one has its id. */
  readonly gameId: string | undefined;
  /** What to ask for while `gameId` is undefined. */
  readonly wish: Wish;
  /** What the player wants to be called. */
  readonly name: string | undefined;
  /** Whether the opponent's seat is to be given to whoever comes, or has been. */
  readonly release: 'asked' | 'done' | undefined;
  /**
   * The games left, each with the move that was unconfirmed: their late views must not be taken for those of a new
   * one, and the move may be counted, without a word to us, after we have come back.
   */
  readonly left: Readonly<Record<string, PendingMove | null>>;
  readonly view: View | undefined;
  /** The finished rounds, oldest first. */
  readonly history: readonly Round[];
  /** A move made here that no view has confirmed yet. */
  readonly pending: PendingMove | undefined;
  /** Why there is no game to show. */
  readonly problem: Problem | undefined;
  /** One sentence about something that just went wrong. */
  readonly notice: string | undefined;
  /** The last gesture that the opponent made, and how many they made before it. */
  readonly gesture: { readonly reaction: Reaction; readonly before: number } | undefined;
}

interface PendingMove {
  readonly round: number;
  readonly move: Move;
}

export type Problem = Extract<ErrorCode, 'game-not-found' | 'game-full' | 'superseded' | 'seat-taken'>;

/** A page that has not connected yet. */
export const initialState = (
  gameId: string | undefined,
  name?: string,
  wish: Wish = WITH_A_FRIEND,
): State => ({
  connection: CLOSED,
  unanswered: 0,
  claim: NO_CLAIM,
  gameId,
  wish,
  name,
  release: undefined,
  left: {},
  view: undefined,
  history: [],
  pending: undefined,
  problem: undefined,
  notice: undefined,
  gesture: undefined,
});

/** Whether the player waits for a stranger, whoever comes. */
export const isSeeking = ({ problem, view }: State): boolean =>
  !problem && view?.quick === true && view.theirStatus === 'absent';

/** Whether no view has confirmed the player's move yet. */
export const isSending = ({ pending }: State): boolean => pending !== undefined;

/** Whether the opponent has come to the game, though they may be offline now. */
export const isFriendHere = ({ problem, view }: State): boolean =>
  !problem && view !== undefined && view.theirStatus !== 'absent';

/** The finished rounds that count: those played by both who play now, oldest first. */
export const countedRounds = ({ view, history }: State): readonly Round[] =>
  history.slice(Math.max(0, (view?.since ?? 0) - 1));

/** Rounds needed to win a match. */
export const goalOf = ({ view }: State): Goal => view?.goal ?? DEFAULT_SETTINGS.goal;

/** Whether the player may choose a move now. */
export const canPlay = (state: State): boolean =>
  state.view !== undefined &&
  state.problem === undefined &&
  lockedMove(state) === undefined &&
  state.view.round <= MAX_ROUNDS;

/** The player's move of this round, confirmed or not. */
export const lockedMove = ({ pending, view }: State): Move | undefined => pending?.move ?? view?.youPlayed;

/** How many finished rounds the history lacks. The last of them may still be on its way; a join tells them all. */
export const missedRounds = ({ view, history }: State): number =>
  view ? view.round - 1 - history.length : 0;

/**
 * Whether a message is about the game of this page. While a new game is on its way, that is any which was not
 * left before: of two that were made because an answer was late, the one that arrives first is ours.
 */
export const concerns = (state: State, message: PlayerMessage): boolean => {
  const { gameId, left } = state;
  if (message.gameId === '' || message.gameId === gameId) return true;
  if (message.gameId in left) return gameId === undefined && isWaitAgain(state, message);
  return message.view !== undefined && (gameId === undefined || hasFoundOther(state, message));
};

/** Whether the answer to looking for a stranger is the game in which the player, left here, waits for one already. */
const isWaitAgain = ({ wish }: State, { view }: PlayerMessage): boolean =>
  wish.type === 'stranger' &&
  view?.quick === true &&
  view.theirStatus === 'absent' &&
  view.history !== undefined;

/** Whether a wait for a stranger has ended, or goes on, in another game: that of someone who waited as well. */
const hasFoundOther = (state: State, { view }: PlayerMessage): boolean =>
  isSeeking(state) && view?.quick === true && view.history !== undefined;
