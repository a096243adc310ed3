import { useEffect, useState } from 'preact/hooks';

/** Whether so many milliseconds have gone by since this was first shown. */
export function useIsOver(milliseconds: number): boolean {
  const [end] = useState(() => Date.now() + milliseconds);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), end - Date.now());
    return () => clearTimeout(timer);
  }, [end]);
  return isOver;
}
