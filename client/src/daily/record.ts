import * as v from 'valibot';
import { KeptMovesSchema } from '../practice/kept-practice';
import { type PageStorage, storage } from '../storage';
import { daysAfter, isDay } from './day';

const KEY = 'rockpaper-daily';

const DaySchema = v.pipe(v.string(), v.check(isDay));
const RecordSchema = v.object({
  /** The duels that are over, by their days. */
  results: v.record(DaySchema, v.object({ yours: v.number(), theirs: v.number() })),
  /** The last duel that was begun. */
  last: v.optional(v.object({ day: DaySchema, ...KeptMovesSchema.entries })),
});
/** What the browser remembers of the daily duels. A player who clears it, or sets the clock, cheats nobody else. */
export type DailyRecord = v.InferOutput<typeof RecordSchema>;
export type LastDuel = NonNullable<DailyRecord['last']>;

export const NO_RECORD: DailyRecord = { results: {} };

/** The record that was kept; an empty one if there is none that makes sense. */
export function keptRecord(from: Pick<PageStorage, 'getItem'> = storage): DailyRecord {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), RecordSchema), from.getItem(KEY));
  return kept.success ? kept.output : NO_RECORD;
}

export const keepRecord = (record: DailyRecord, on: Pick<PageStorage, 'setItem'> = storage): void =>
  on.setItem(KEY, JSON.stringify(record));

const isWon = ({ results }: DailyRecord, day: string): boolean => {
  const result = results[day];
  return result !== undefined && result.yours > result.theirs;
};

/** How many days in a row were won up to this one; a duel that is still to be played does not end the row. */
export function streakOn(record: DailyRecord, day: string): number {
  let streak = 0;
  let at = record.results[day] ? day : daysAfter(day, -1);
  for (; isWon(record, at); at = daysAfter(at, -1)) streak++;
  return streak;
}

/** All that was won and played, and the longest row of days won. */
export function totalsOf(record: DailyRecord): { won: number; played: number; best: number } {
  const days = Object.keys(record.results);
  return {
    won: days.filter((day) => isWon(record, day)).length,
    played: days.length,
    best: Math.max(0, ...days.map((day) => streakOn(record, day))),
  };
}
