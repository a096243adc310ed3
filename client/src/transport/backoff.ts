const FIRST_PAUSE = 500;
/** While somebody looks at the page, and while nobody does. */
const LONGEST_PAUSE = { seen: 5000, unseen: 20_000 } as const;

/**
 * How long to wait before the next attempt, in milliseconds: exponential with full jitter, so that many clients
 * that were cut off together do not come back together (AWS Architecture Blog, "Exponential Backoff And Jitter").
 * @param failures attempts that have failed in a row
 * @param random from 0 to 1
 * @param page whether somebody looks at the page, who should not wait for long
 */
export const backoff = (failures: number, random: number, page: keyof typeof LONGEST_PAUSE): number =>
  random * Math.min(LONGEST_PAUSE[page], FIRST_PAUSE * 2 ** failures);
