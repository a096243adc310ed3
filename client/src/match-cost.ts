/**
 * What a match costs the operator, in dollars: both players connect, meet, play each round within 15 seconds of
 * the one before, and leave. Messages, connections, functions and the table, without logs, at the prices of us-east-1 in
 * August 2025; `npm run bench` meters the same. It is written out, since the page has no use for a price list.
 */
const MEETING = 12.65e-6;
const ROUND = 6.8417e-6;

export const dollarsOf = (rounds: number): number => MEETING + rounds * ROUND;

/** The same for people, e.g. "0.015 cents". */
export const centsOf = (rounds: number): string => `${(100 * dollarsOf(rounds)).toFixed(3)} cents`;
