const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;

/**
 * How long to wait before the next attempt, in milliseconds: exponential with full jitter, so that many clients
 * that were cut off together do not come back together (AWS Architecture Blog, "Exponential Backoff And Jitter").
 * @param failures attempts that have failed in a row
 * @param random from 0 to 1
 */
export const backoff = (failures: number, random: number): number =>
  random * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
