import { useEffect, useState } from 'preact/hooks';
import type { Goal } from '../../../domain/settings';
import { storage } from '../storage';

const KEY = 'rockpaper-has-played';

interface Progress {
  /** Rounds whose verdict is out. */
  readonly rounds: number;
  readonly hasPlayed: boolean;
  readonly goal: Goal;
}

/**
 * Leads somebody who has never played in this browser through their first round, a sentence at a time. The first move
 * after that ends the lesson for good.
 */
export function useLesson({ rounds, hasPlayed, goal }: Progress): string | undefined {
  const [isNew] = useState(() => storage.getItem(KEY) === null);
  const isLearned = rounds > 0 && hasPlayed;
  useEffect(() => {
    if (isNew && isLearned) storage.setItem(KEY, 'yes');
  }, [isNew, isLearned]);
  if (!isNew || rounds > 1 || isLearned) return undefined;
  if (rounds > 0) return goal > 1 ? `A win is a mark. ${goal} win the match.` : undefined;
  return hasPlayed ? 'Secret until both have played.' : 'Each hand beats the two below it.';
}
