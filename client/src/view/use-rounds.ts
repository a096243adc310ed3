import { useEffect, useRef, useState } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import type { RoundOnTable } from '../duel/table';
import type { Beat } from '../duel/timeline';
import { giveFeedback } from '../feedback';
import { type Outcome, outcomeOf } from '../outcome';
import type { Cue } from '../sound/cues';
import { useReveal } from './use-reveal';

/** The finished rounds as the player gets to see them. */
export interface Rounds {
  /** Those whose verdict is out, oldest first. */
  readonly shown: readonly Round[];
  /** The one that is being revealed. */
  readonly revealing: RoundOnTable | undefined;
  /** Where in its reveal that one is. */
  readonly beat: Beat | undefined;
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
    beat,
    outcome: last && rounds > firstSeen ? outcomeOf(last) : undefined,
  };
}

/** What a round's end sounds like to one who plays in it, and to one who watches. */
export const PLAYED: Readonly<Record<Outcome, Cue>> = { win: 'win', loss: 'loss', tie: 'tie' };
export const WATCHED: Readonly<Record<Outcome, Cue>> = { win: 'win', loss: 'win', tie: 'tie' };

/** What the beats of a reveal sound like. */
const CUES: Readonly<Record<Beat['phase'], Cue>> = { fists: 'fist', open: 'open', act: 'act' };

/** Lets the player hear the beats of each reveal, and hear and feel how the round went. */
export function useRoundFeedback(
  { shown: { length: round }, beat, outcome }: Rounds,
  ends: Readonly<Record<Outcome, Cue>>,
): void {
  const lastGiven = useRef(0);
  useEffect(() => {
    if (beat) giveFeedback(CUES[beat.phase]);
  }, [beat]);
  useEffect(() => {
    // Whoever goes back in a replay has heard it before.
    const isNew = round > lastGiven.current;
    lastGiven.current = round;
    if (outcome && isNew) giveFeedback(ends[outcome]);
  }, [round, outcome, ends]);
}
