import * as v from 'valibot';

/** Rounds needed to win a match, as one may choose. */
export const GOALS = [1, 3, 5, 7] as const;
export type Goal = (typeof GOALS)[number];
export const GoalSchema = v.picklist(GOALS, `goal must be one of ${GOALS.join(', ')}`);

/** What its creator chose for a game. */
export interface Settings {
  readonly goal: Goal;
  /** Two strangers play it, who met in the lobby. */
  readonly quick: boolean;
  /** Who loses a match gives the seat to the first who wants it, unless they play on before. */
  readonly winnerStays: boolean;
}

export const DEFAULT_SETTINGS: Settings = { goal: 5, quick: false, winnerStays: false };
