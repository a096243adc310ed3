import { useEffect, useRef, useState } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import { giveFeedback } from '../feedback';
import { useRevealed } from './hooks';
import { type Outcome, outcomeOf } from './words';

/** The finished rounds as the player gets to see them. */
export interface Rounds {
  /** Those that are revealed, oldest first. */
  readonly shown: readonly Round[];
  /** The hands are shaking for the next one. */
  readonly isShaking: boolean;
  /** How the last round went, if it was revealed while the player looked. */
  readonly outcome: Outcome | undefined;
}

/** Reveals the rounds that end, and lets the player hear and feel each. */
export function useRounds(history: readonly Round[]): Rounds {
  const revealed = useRevealed(history.length);
  const [firstSeen] = useState(revealed);
  const shown = history.slice(0, revealed);
  const last = shown.at(-1);
  const outcome = last && revealed > firstSeen ? outcomeOf(last) : undefined;
  useRoundFeedback(revealed, outcome);
  return { shown, isShaking: revealed < history.length, outcome };
}

function useRoundFeedback(round: number, outcome: Outcome | undefined): void {
  const lastGiven = useRef(0);
  useEffect(() => {
    if (!outcome || lastGiven.current === round) return;
    lastGiven.current = round;
    giveFeedback(outcome);
  }, [round, outcome]);
}
