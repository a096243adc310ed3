import { useEffect, useState } from 'preact/hooks';
import { later } from '../later';

/** Whether so many milliseconds have gone by since this was first shown. */
export function useIsOver(milliseconds: number): boolean {
  const [end] = useState(() => Date.now() + milliseconds);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => later(end - Date.now(), () => setIsOver(true)), [end]);
  return isOver;
}
