import { type Event, reduce, type State } from './state';

/** The page's state: events go in, everyone who listens hears of each new state. */
export interface Store {
  get(): State;
  dispatch(event: Event): void;
  /** Calls the listener with each new state until the returned function is called. */
  subscribe(listener: (state: State) => void): () => void;
}

export function createStore(initial: State): Store {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    get: () => state,
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
