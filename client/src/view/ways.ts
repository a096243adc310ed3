import { hashOf, PRACTICE_HASH, START_HASH } from '../address';
import { openGame } from '../page';
import { go } from '../place';
import { isFriendHere } from '../session/state';
import type { Visit } from '../visit';

/** Where a player can go from a page. */
export interface Ways {
  readonly start: () => void;
  readonly practice: () => void;
  /** To a game of their own: to the one whose invitation is open, or else to a new one. */
  readonly invite: () => void;
  /** To a new game, whatever game they are in. */
  readonly leave: () => void;
  /** Back to the game that they are in; to the front page if there is none. */
  readonly back: () => void;
  /** To the game with this code. */
  readonly join: (gameId: string) => void;
  readonly rename: (text: string) => void;
}

/** @param ask asks whether they mean to leave their friend */
export function waysOn({ store, enter, rename }: Visit, ask: () => void): Ways {
  const leave = () => {
    go(START_HASH);
    enter(undefined);
  };
  const back = () => {
    const game = openGame(store.get());
    go(game ? hashOf(game.gameId) : START_HASH);
  };
  return {
    start: () => go(START_HASH),
    practice: () => go(PRACTICE_HASH),
    invite() {
      if (isFriendHere(store.get())) ask();
      else if (openGame(store.get())) back();
      else leave();
    },
    leave,
    back,
    join(gameId) {
      // Who is in a game already is told first that joining leaves it.
      if (!openGame(store.get())) enter(gameId);
      go(hashOf(gameId));
    },
    rename,
  };
}
