import { dollarsOf } from '../../client/src/match-cost';

/**
 * What the same game would cost elsewhere, in dollars a month of 30 days. Each of these functions takes games of 20
 * rounds a day. Pages, domains and people's time are not in it.
 */
const DAYS = 30;
const ROUNDS = 20;
const MILLION = 1_000_000;

/** The work of a game for any backend, as BENCHMARKS.md meters it: messages in (with hello and goodbye), and states to store. */
const EVENTS = 2 + 2 * ROUNDS + 4;
const WRITES = 2 + 2 * ROUNDS;

/** The log lines of 46 requests of 0.6 KB, at $0.50 a GB. */
const LOGS = (46 * 0.6 * 0.5) / MILLION;

export const apiGateway = (games: number): number => DAYS * games * (dollarsOf(ROUNDS) + LOGS);

/**
 * Cloudflare's Workers Paid plan, from its pricing pages as of 2026: $5 a month, and what is beyond the amounts it
 * includes. One object is one game; messages out are free, twenty in are one request, a stored state is a row.
 */
export function durableObjects(games: number): number {
  const month = DAYS * games;
  const beyond = (used: number, included: number, perMillion: number) =>
    (Math.max(0, used - included) / MILLION) * perMillion;
  const handshakes = 2 * month;
  // 10 ms of an object of 128 MB for each event, as in Cloudflare's own examples.
  const gigabyteSeconds = month * EVENTS * 0.01 * 0.128;
  return (
    5 +
    beyond(handshakes, 10 * MILLION, 0.3) +
    beyond(handshakes + (month * EVENTS) / 20, MILLION, 0.15) +
    beyond(gigabyteSeconds, 400_000, 12.5) +
    beyond(month * WRITES, 50 * MILLION, 1)
  );
}

/** Lightsail's smallest plan with an IPv4 address, from its FAQ as of 2026; the server is assumed to be big enough. */
export const smallServer = (): number => 5;

/** The number of games a day above which the server is cheaper than API Gateway. */
export const breakEven = (): number => smallServer() / apiGateway(1);
