/**
 * What happens in the reveal of a round, one after another: fists shake, hands open, the winner acts on the loser, and
 * only then is the verdict out.
 */
export type Phase = 'fists' | 'open' | 'act' | 'verdict';

export interface Beat {
  readonly phase: Exclude<Phase, 'verdict'>;
  /** What is called out. */
  readonly word: string;
  /** In milliseconds. */
  readonly lasts: number;
}

/** One shake of the fists, in milliseconds; game.css shakes in the same time. */
const SHAKE = 140;

/** The reveal up to the verdict: 1.6 seconds. */
export const BEATS: readonly Beat[] = [
  { phase: 'fists', word: 'Rock…', lasts: SHAKE },
  { phase: 'fists', word: 'Paper…', lasts: SHAKE },
  { phase: 'fists', word: 'Scissors…', lasts: SHAKE },
  { phase: 'fists', word: 'Lizard…', lasts: SHAKE },
  { phase: 'open', word: 'Spock!', lasts: 240 },
  { phase: 'act', word: 'Spock!', lasts: 800 },
];

/** Before this beat a tap does not skip the reveal: it is the second half of the double tap that started it. */
const FIRST_SKIPPABLE = 2;

/** How far a game's rounds have been shown. */
export interface Shown {
  /** So many have been revealed to the end. */
  readonly rounds: number;
  /** In the reveal of the next one, if it is finished, this beat is on. */
  readonly beat: number;
}

export const allShown = (rounds: number): Shown => ({ rounds, beat: 0 });

/**
 * What is shown next, and after how many milliseconds; undefined when nothing is left to reveal. Only one new round is
 * worth a reveal: more at once, or fewer, are simply shown.
 * @param isCalm whether the player wants nothing to move: the whole reveal is then one step
 */
export function nextOf(
  { rounds, beat }: Shown,
  finished: number,
  isCalm: boolean,
): { readonly shown: Shown; readonly after: number } | undefined {
  if (rounds === finished) return undefined;
  const current = BEATS[beat];
  if (!current || isCalm || finished !== rounds + 1) return { shown: allShown(finished), after: 0 };
  const isLast = beat === BEATS.length - 1;
  return { shown: isLast ? allShown(finished) : { rounds, beat: beat + 1 }, after: current.lasts };
}

/** Whether a tap ends the reveal. */
export const canSkip = ({ rounds, beat }: Shown, finished: number): boolean =>
  rounds < finished && beat >= FIRST_SKIPPABLE;

/** Where in the reveal of the next round we are; undefined when none is being revealed. */
export const beatOf = ({ rounds, beat }: Shown, finished: number): Beat | undefined =>
  rounds < finished ? BEATS[beat] : undefined;
