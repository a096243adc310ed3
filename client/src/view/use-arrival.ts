import { useEffect, useState } from 'preact/hooks';
import { lockedMove, type State } from '../session/state';

/** True from the arrival of the other player in a game in which we were alone until we make our first move. */
export function useArrival(state: State): boolean {
  const { gameId, view, problem } = state;
  const [aloneIn, setAloneIn] = useState<string>();
  const status = problem ? undefined : view?.theirStatus;
  useEffect(() => {
    if (status === 'absent') setAloneIn(gameId);
  }, [gameId, status]);
  const isFresh = view?.round === Math.max(1, view?.since ?? 0) && !lockedMove(state);
  return status === 'online' && isFresh && aloneIn === gameId;
}
