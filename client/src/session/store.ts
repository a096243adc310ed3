import type { State } from './state';

/** A state, as its session changes it and its view shows it; ordinarily that of the page's game. */
export interface Store<Kept = State> {
  get(): Kept;
  set(state: Kept): void;
  /** Calls the listener with each new state until the returned function is called. */
  subscribe(listener: (state: Kept) => void): () => void;
}

export function createStore<Kept>(initial: Kept): Store<Kept> {
  let state = initial;
  const listeners = new Set<(state: Kept) => void>();
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
