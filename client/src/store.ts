import { type Event, reduce, type State } from './state';

/** The page's state: events go in, everyone who listens hears of each new state. */
export interface Store {
  get(): State;
  dispatch(event: Event): void;
  subscribe(listener: (state: State) => void): void;
}

export function createStore(initial: State): Store {
  let state = initial;
  const listeners: ((state: State) => void)[] = [];
  return {
    get: () => state,
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
