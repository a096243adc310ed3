import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenTransport } from '../transport/transport';
import { isPageSeen } from '../visibility';
import { startWatch } from '../watching/watch';
import { useStore } from './hooks';
import { NETWORK } from './use-browser';

/**
 * A game as it is watched while the page is open. When a seat changes hands while a round is being revealed, the view
 * stays that of the players who played it until the reveal has ended.
 */
export function useWatch(gameId: string, openTransport: OpenTransport) {
  const [watch] = useState(() => startWatch(gameId, openTransport));
  useEffect(() => {
    const wake = () => isPageSeen() && watch.wake();
    for (const event of NETWORK) addEventListener(event, watch.reconnect);
    document.addEventListener('visibilitychange', wake);
    return () => {
      for (const event of NETWORK) removeEventListener(event, watch.reconnect);
      document.removeEventListener('visibilitychange', wake);
      watch.close();
    };
  }, [watch]);

  const state = useStore(watch.store);
  const [isRevealing, setIsRevealing] = useState(false);
  const shown = useRef(state);
  const isSame = shown.current.view?.since === state.view?.since;
  if (isSame || !isRevealing) shown.current = state;
  const { view, history } = shown.current;
  return { watch, state, view, history, setIsRevealing };
}
