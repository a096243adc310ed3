import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Practice, startPractice } from '../practice/practice';

/** The practice that is under way, if any, until a friend is here. */
export function usePractice(isFriendHere: boolean) {
  const [practice, setPractice] = useState<Practice>();
  useEffect(() => {
    if (isFriendHere) setPractice(undefined);
  }, [isFriendHere]);
  // However it ends, its heartbeat must not go on.
  useEffect(() => () => practice?.session.close(), [practice]);
  const start = useCallback(() => setPractice(startPractice()), []);
  const end = useCallback(() => setPractice(undefined), []);
  return { practice, start, end };
}
