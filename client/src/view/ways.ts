import { DEFAULT_SETTINGS, type Goal } from '../../../domain/settings';
import { hashOf, PRACTICE_HASH, START_HASH } from '../address';
import { openGame } from '../page';
import { go } from '../place';
import { goalOf, isFriendHere, isSeeking, type State, type Wish } from '../session/state';
import type { Visit } from '../visit';

/** Where a player can go from a page. */
export interface Ways {
  readonly start: () => void;
  readonly practice: () => void;
  /** To a game of their own: to the one whose invitation is open, or else to a new one. */
  readonly invite: (goal?: Goal) => void;
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
  readonly rename: (text: string) => void;
}

const sameAgain = (state: State): Wish =>
  state.view?.quick ? { type: 'stranger', leaving: state.gameId } : { type: 'friend', goal: goalOf(state) };

/** @param ask asks whether they mean to leave whom they play, and for what */
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
    invite(goal = DEFAULT_SETTINGS.goal) {
      const state = store.get();
      const isOpen = openGame(state) !== undefined && !state.view?.quick && goal === goalOf(state);
      if (isFriendHere(state)) ask({ type: 'friend', goal });
      else if (isOpen) back();
      else begin({ type: 'friend', goal });
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
      // Who is in a game already is told first that joining leaves it.
      if (!openGame(store.get())) enter(gameId);
      go(hashOf(gameId));
    },
    rename,
  };
}
