import { useEffect, useState } from 'preact/hooks';
import { isPageSeen } from '../visibility';

/** A fact about the browser that one of these events may change. */
function useFact(read: () => boolean, target: EventTarget, events: readonly string[]): boolean {
  const [fact, setFact] = useState(read);
  useEffect(() => {
    const update = () => setFact(read());
    update();
    for (const event of events) target.addEventListener(event, update);
    return () => {
      for (const event of events) target.removeEventListener(event, update);
    };
  }, [read, target, events]);
  return fact;
}

const isNetworkThere = (): boolean => navigator.onLine;
export const NETWORK = ['online', 'offline'] as const;
const VISIBILITY = ['visibilitychange'] as const;

/** Whether the browser sees a network; it may lead nowhere. */
export const useNetwork = (): boolean => useFact(isNetworkThere, window, NETWORK);

/** Whether the page is in sight. */
export const useSeen = (): boolean => useFact(isPageSeen, document, VISIBILITY);
