import type { Store } from '../../client/src/session/store';

/** Something that was waited for did not come in time. */
export class TooLate extends Error {}

/** Resolves with the time at which the state matches; rejects with {@link TooLate}, or when it is aborted. */
export function until<State>(
  store: Store<State>,
  fits: (state: State) => boolean,
  milliseconds: number,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', calledOff);
      settle();
    };
    const calledOff = () => end(() => reject(signal.reason));
    const timer = setTimeout(() => end(() => reject(new TooLate())), milliseconds);
    const look = (state: State) => {
      if (fits(state)) end(() => resolve(performance.now()));
    };
    const unsubscribe = store.subscribe(look);
    signal.addEventListener('abort', calledOff);
    if (signal.aborted) calledOff();
    else look(store.get());
  });
}
