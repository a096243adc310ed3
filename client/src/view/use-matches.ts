import { useEffect, useRef, useState } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import { type Match, matchesOf, NEW_MATCH } from '../../../domain/match';
import type { Goal } from '../../../domain/settings';

/** The matches of a game and the one that is shown. */
export interface Matches {
  readonly all: readonly Match[];
  readonly current: Match;
  /** The match shown, if it is over and the player still looks at its end. */
  readonly ended: Match | undefined;
  /** Turns to the next match. */
  next(): void;
}

/**
 * A match that is over stays in view until the player turns to the next one, at the latest by playing.
 * @param again how often they have asked elsewhere to play again
 */
export function useMatches(rounds: readonly Round[], goal: Goal, hasPlayed: boolean, again: number): Matches {
  const all = matchesOf(rounds, goal);
  const last = all.at(-1) ?? NEW_MATCH;
  const [left, setLeft] = useState(0);
  const isLeft = left === all.length;
  useEffect(() => {
    if (hasPlayed && last.winner) setLeft(all.length);
  }, [hasPlayed, last.winner, all.length]);
  const answered = useRef(again);
  useEffect(() => {
    if (answered.current !== again && last.winner) setLeft(all.length);
    answered.current = again;
  }, [again, last.winner, all.length]);
  return {
    all,
    current: last.winner && isLeft ? NEW_MATCH : last,
    ended: last.winner && !isLeft ? last : undefined,
    next: () => setLeft(all.length),
  };
}
