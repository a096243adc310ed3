import { useCallback, useEffect, useState } from 'preact/hooks';
import { allShown, beatOf, canSkip, nextOf } from '../duel/timeline';
import { type Later, later } from '../later';
import { useKeys } from './hooks';
import { useSeen } from './use-browser';

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * How many of the finished rounds are shown to their verdict, and where the reveal of the next one is. A round that
 * ends waits until the page is in sight. A tap or a key skips its reveal.
 */
export function useReveal(finished: number, after: Later = later) {
  const [shown, setShown] = useState(() => allShown(finished));
  const isSeen = useSeen();
  useEffect(() => {
    const next = isSeen && nextOf(shown, finished, isCalm());
    return next ? after(next.after, () => setShown(next.shown)) : undefined;
  }, [shown, finished, isSeen, after]);
  const next = isSeen ? nextOf(shown, finished, isCalm()) : undefined;
  // What comes at once is not waited for, or what comes before it would flicker.
  const { rounds, beat } = next?.after === 0 ? next.shown : shown;

  const isSkippable = canSkip(shown, finished);
  const skip = useCallback(() => {
    if (isSkippable) setShown(allShown(finished));
  }, [isSkippable, finished]);
  useKeys(skip);
  useEffect(() => {
    addEventListener('pointerdown', skip);
    return () => removeEventListener('pointerdown', skip);
  }, [skip]);
  return { rounds: Math.min(rounds, finished), beat: beatOf({ rounds, beat }, finished) };
}
