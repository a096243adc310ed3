import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ACT_MS, keyframesOf, type Pose } from '../duel/motion';
import type { Phase } from '../duel/timeline';

/** Moves the element through the poses when the act begins. Before, it is in the first of them; in the end, the last. */
export function useMotion<Moved extends Element>(
  poses: readonly Pose[] | undefined,
  phase: Phase,
): RefObject<Moved | null> {
  const moved = useRef<Moved>(null);
  const motion = useRef<Animation>(undefined);
  useLayoutEffect(() => {
    if (!poses || !moved.current) return;
    const started = moved.current.animate(keyframesOf(poses), { duration: ACT_MS, fill: 'both' });
    started.pause();
    motion.current = started;
    return () => started.cancel();
  }, [poses]);
  useLayoutEffect(() => {
    if (phase === 'act') motion.current?.play();
    // One that plays comes to its end by itself; another was skipped, or is over since long ago.
    else if (phase === 'verdict' && motion.current?.playState === 'paused') motion.current.finish();
  }, [phase]);
  return moved;
}
