import { useCallback, useEffect, useState } from 'preact/hooks';

/** Whether the player practices, at most until a friend is here. */
export function usePractice(isFriendHere: boolean) {
  const [isPracticing, setIsPracticing] = useState(false);
  useEffect(() => {
    if (isFriendHere) setIsPracticing(false);
  }, [isFriendHere]);
  const start = useCallback(() => setIsPracticing(true), []);
  const end = useCallback(() => setIsPracticing(false), []);
  return { isPracticing, start, end };
}
