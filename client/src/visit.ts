import { keepOwnName, ownName } from './own-name';
import { forgetSeat, rememberSeat } from './seats';
import type { Session } from './session/session';
import { initialState, type State } from './session/state';
import { createStore, type Store } from './session/store';

/** The page's part in games. Before there is a game to be in, nothing is connected and nothing sent. */
export interface Visit {
  readonly store: Store;
  /** Undefined before there is a game to be in. */
  session(): Session | undefined;
  /** Takes a seat in the game, or comes back to one's own; undefined: in a new game. */
  enter(gameId: string | undefined): void;
  /** Keeps what the player wants to be called, and tells the opponent; a text that is no name counts as none. */
  rename(text: string): void;
}

/** @param start connects to the backend and goes to the game that the store names */
export function createVisit(start: (store: Store) => Session): Visit {
  const store = createStore(initialState(undefined));
  store.subscribe(noteSeat);
  let session: Session | undefined;
  return {
    store,
    session: () => session,
    enter(gameId) {
      if (!session) {
        store.set(initialState(gameId, ownName()));
        session = start(store);
      } else if (gameId) session.openGame(gameId);
      else session.newGame();
    },
    rename(text) {
      if (keepOwnName(text)) session?.rename(ownName());
    },
  };
}

/** Remembers in which games the player has a seat, so that the next time the page need not ask whether to join. */
function noteSeat({ gameId, view, problem }: State): void {
  if (!gameId) return;
  if (problem && problem !== 'superseded') forgetSeat(gameId);
  else if (view) rememberSeat(gameId);
}
