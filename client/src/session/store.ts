import type { State } from './state';

/** The page's state, as its session changes it and its view shows it. */
export interface Store {
  get(): State;
  set(state: State): void;
  /** Calls the listener with each new state until the returned function is called. */
  subscribe(listener: (state: State) => void): () => void;
}

export function createStore(initial: State): Store {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    get: () => state,
    set(next) {
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
