import { useEffect, useState } from 'preact/hooks';
import { later } from '../later';
import { graceOf } from '../link';
import type { State } from '../session/state';
import { useNetwork } from './use-browser';

/** Whether to say that there is no connection: at once where the browser knows, else when it lasts. */
export function useLinkDown(state: State): boolean {
  const hasNetwork = useNetwork();
  const [isOver, setIsOver] = useState(false);
  const grace = graceOf(state);
  useEffect(() => {
    if (grace === undefined) {
      setIsOver(false);
      return;
    }
    return later(grace, () => setIsOver(true));
  }, [grace]);
  return grace !== undefined && (isOver || !hasNetwork);
}
