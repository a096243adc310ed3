import { DEFAULT_SETTINGS, type Goal } from '../../../domain/settings';
import { DAILY_HASH, hashOf, PRACTICE_HASH, START_HASH, watchHashOf } from '../address';
import { openGame } from '../page';
import { go } from '../place';
import { goalOf, isFriendHere, isSeeking, type State, type Wish } from '../session/state';
import type { Visit } from '../visit';

/** Where a player can go from a page. */
export interface Ways {
  readonly start: () => void;
  readonly practice: () => void;
  /** To the duel of the day. */
  readonly daily: () => void;
  /** To a game of their own: to the one whose invitation is open, or else to a new one. */
  readonly invite: (goal?: Goal, winnerStays?: boolean) => void;
  /** To a game with whoever is there. */
  readonly seek: () => void;
  /** To a new game, whatever game they are in. */
  readonly leave: (wish: Wish) => void;
  /** To a new game of the same kind. */
  readonly another: () => void;
  /** The same, once they have said that they mean it. */
  readonly askForAnother: () => void;
  /** Stops looking for a stranger. */
  readonly stop: () => void;
  /** Back to the game that they are in; to the front page if there is none. */
  readonly back: () => void;
  /** To the game with this code. */
  readonly join: (gameId: string) => void;
  /** To the side of a game, or to its projector. */
  readonly watch: (gameId: string, how: 'watch' | 'screen') => void;
  /** From the side of a game into it, if there is a seat. */
  readonly sit: (gameId: string) => void;
  readonly rename: (text: string) => void;
}

const sameAgain = (state: State): Wish =>
  state.view?.quick
    ? { type: 'stranger', leaving: state.gameId }
    : { type: 'friend', goal: goalOf(state), winnerStays: state.view?.winnerStays };

const isLike = (state: State, goal: Goal, winnerStays: boolean): boolean =>
  !state.view?.quick && goal === goalOf(state) && winnerStays === (state.view?.winnerStays ?? false);

/** @param ask asks whether they mean to leave their opponent, and for what */
export function waysOn(visit: Visit, ask: (wish: Wish) => void): Ways {
  const { store, enter, rename } = visit;
  const begin = (wish: Wish) => {
    go(START_HASH);
    visit.begin(wish);
  };
  const back = () => {
    const game = openGame(store.get());
    go(game ? hashOf(game.gameId) : START_HASH);
  };
  return {
    start: () => go(START_HASH),
    practice: () => go(PRACTICE_HASH),
    daily: () => go(DAILY_HASH),
    invite(goal = DEFAULT_SETTINGS.goal, winnerStays = false) {
      const state = store.get();
      const isOpen = openGame(state) !== undefined && isLike(state, goal, winnerStays);
      if (isFriendHere(state)) ask({ type: 'friend', goal, winnerStays });
      else if (isOpen) back();
      else begin({ type: 'friend', goal, winnerStays });
    },
    seek() {
      const state = store.get();
      if (isFriendHere(state)) ask({ type: 'stranger', leaving: state.gameId });
      else if (isSeeking(state)) back();
      else begin({ type: 'stranger' });
    },
    leave: begin,
    another: () => begin(sameAgain(store.get())),
    askForAnother: () => ask(sameAgain(store.get())),
    stop() {
      visit.end();
      go(START_HASH);
    },
    back,
    join(gameId) {
      // A player who is in a game already is told first that joining leaves it.
      if (!openGame(store.get())) enter(gameId);
      go(hashOf(gameId));
    },
    watch: (gameId, how) => go(watchHashOf(gameId, how)),
    sit(gameId) {
      visit.end();
      enter(gameId);
      go(hashOf(gameId));
    },
    rename,
  };
}
