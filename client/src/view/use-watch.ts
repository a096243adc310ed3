import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenTransport } from '../transport/transport';
import { isPageSeen } from '../visibility';
import { startWatch } from '../watching/watch';
import { useStore } from './hooks';
import { NETWORK } from './use-browser';

/**
 * A game as it is watched while the page is open. When a seat changes hands, the view stays that of those who sat there
 * for as long as it is held.
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
  const [isHeld, setIsHeld] = useState(false);
  const shown = useRef(state);
  const isSame = shown.current.view?.since === state.view?.since;
  if (isSame || !isHeld) shown.current = state;
  const { view, history } = shown.current;
  return { watch, state, view, history, setIsHeld };
}
