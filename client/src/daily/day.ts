const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** The day in UTC, such as "2026-11-25", that a time is in. @param time in ms since 1970 */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** When the day begins, in ms since 1970. */
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whether the text is a day that there is. */
export function isDay(text: string): boolean {
  const start = /^\d{4}-\d\d-\d\d$/.test(text) ? startOf(text) : Number.NaN;
  return !Number.isNaN(start) && dayOf(start) === text;
}

/** The day that many days later, or earlier. */
export const daysAfter = (day: string, days: number): string => dayOf(startOf(day) + days * DAY_IN_MS);
