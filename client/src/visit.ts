import { keepOwnName, ownName } from './own-name';
import { forgetSeat, rememberSeat } from './seats';
import type { Session } from './session/session';
import { initialState, type State, type Wish } from './session/state';
import { createStore, type Store } from './session/store';
import type { OpenTransport } from './transport/transport';

/** The page's part in games. Before there is a game to be in, nothing is connected and nothing sent. */
export interface Visit {
  readonly store: Store;
  /** Opens one more connection, for whoever watches. */
  readonly openTransport: OpenTransport;
  /** Undefined before there is a game to be in. */
  session(): Session | undefined;
  /** Takes a seat in the game, or comes back to one's own. */
  enter(gameId: string): void;
  /** Takes a seat in a new game, which the player gets as they wish. */
  begin(wish: Wish): void;
  /** Leaves the game that the player is in, for none. */
  end(): void;
  /** Keeps what the player wants to be called, and tells the opponent; a text that is no name counts as none. */
  rename(text: string): void;
}

/** @param start goes to the game that the store names, over a connection to the backend */
export function createVisit(
  openTransport: OpenTransport,
  start: (store: Store, openTransport: OpenTransport) => Session,
): Visit {
  const store = createStore(initialState(undefined));
  store.subscribe(noteSeat);
  let session: Session | undefined;
  const connect = (gameId: string | undefined, wish?: Wish) => {
    store.set(initialState(gameId, ownName(), wish));
    session = start(store, openTransport);
  };
  return {
    store,
    openTransport,
    session: () => session,
    enter(gameId) {
      if (session) session.openGame(gameId);
      else connect(gameId);
    },
    begin(wish) {
      if (session) session.newGame(wish);
      else connect(undefined, wish);
    },
    end() {
      session?.close();
      session = undefined;
      store.set(initialState(undefined));
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
