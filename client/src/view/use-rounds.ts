import { useEffect, useRef, useState } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import type { RoundOnTable } from '../duel/table';
import { giveFeedback } from '../feedback';
import { useReveal } from './use-reveal';
import { type Outcome, outcomeOf } from './words';

/** The finished rounds as the player gets to see them. */
export interface Rounds {
  /** Those whose verdict is out, oldest first. */
  readonly shown: readonly Round[];
  /** The one that is being revealed. */
  readonly revealing: RoundOnTable | undefined;
  /** How the last round went, if it was revealed while the player looked. */
  readonly outcome: Outcome | undefined;
}

/** Reveals the rounds that end. */
export function useRounds(history: readonly Round[]): Rounds {
  const { rounds, beat } = useReveal(history.length);
  const [firstSeen] = useState(rounds);
  const shown = history.slice(0, rounds);
  const last = shown.at(-1);
  const next = history[rounds];
  return {
    shown,
    revealing: beat && next && { kind: 'round', round: next, phase: beat.phase, word: beat.word },
    outcome: last && rounds > firstSeen ? outcomeOf(last) : undefined,
  };
}

/** Lets the player hear and feel how each round went. */
export function useRoundFeedback({ shown: { length: round }, outcome }: Rounds): void {
  const lastGiven = useRef(0);
  useEffect(() => {
    if (!outcome || lastGiven.current === round) return;
    lastGiven.current = round;
    giveFeedback(outcome);
  }, [round, outcome]);
}
