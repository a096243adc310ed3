import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { MAX_ROUNDS } from '../../domain/game';

/** With more games this program would be the bottleneck, not the backend. */
const MAX_GAMES = 5000;
const MAX_CONNECTIONS = 2 * MAX_GAMES;
/** The most that a stage lets watch a game, unless it is configured otherwise. */
const MAX_WATCHERS = 100;

export const USAGE = `Usage: npm run load -- --url <address> [--games 10] [--rounds 20] [--watchers 0] [--ramp 5] [--think 2]
       npm run load -- --url <address> --strangers <count>
  --url     a WebSocket API: ws://localhost:3001 for the local run, WebSocketUrl for a deployed stage
  --games   games at once, 1 to ${MAX_GAMES}
  --rounds  rounds per game, 1 to ${MAX_ROUNDS}
  --watchers  per game, up to ${MAX_WATCHERS}: each checks all that it is shown
  --ramp    seconds in which the games start, one after the other
  --think   seconds a player takes for a move, on average
  --strangers  players who look for a stranger at once, an even number: checks that all are paired`;

export interface LoadOptions {
  readonly url: string;
  readonly games: number;
  readonly rounds: number;
  /** Per game. */
  readonly watchers: number;
  /** Seconds. */
  readonly ramp: number;
  /** Seconds. */
  readonly think: number;
  /** Players who look for a stranger at once; undefined: games of friends are played instead. */
  readonly strangers?: number | undefined;
}

/** The command line is wrong. */
export class WrongOptions extends Error {}

const isWebSocket = (text: string) => URL.canParse(text) && ['ws:', 'wss:'].includes(new URL(text).protocol);
const numberOf = (name: string) =>
  v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, `--${name} must be a number`), v.transform(Number));
const count = (name: string, most: number, least = 1) =>
  v.pipe(
    numberOf(name),
    v.check(
      (n) => Number.isInteger(n) && n >= least && n <= most,
      `--${name} must be from ${least} to ${most}`,
    ),
  );

const OptionEntries = v.object({
  url: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty('--url is missing'),
      v.check(isWebSocket, '--url must be the address of a WebSocket API, ws:// or wss://'),
    ),
    '',
  ),
  games: v.optional(count('games', MAX_GAMES), '10'),
  rounds: v.optional(count('rounds', MAX_ROUNDS), '20'),
  watchers: v.optional(count('watchers', MAX_WATCHERS, 0), '0'),
  ramp: v.optional(numberOf('ramp'), '5'),
  think: v.optional(numberOf('think'), '2'),
  strangers: v.optional(
    v.pipe(
      count('strangers', 2 * MAX_GAMES),
      v.check((n) => n % 2 === 0, '--strangers must be even'),
    ),
  ),
});

const OptionsSchema = v.pipe(
  OptionEntries,
  v.check(
    ({ games, watchers }) => games * (2 + watchers) <= MAX_CONNECTIONS,
    `--games and --watchers must make at most ${MAX_CONNECTIONS} connections`,
  ),
);

/** Parses a command line; throws {@link WrongOptions}. */
export function optionsIn(words: readonly string[]): LoadOptions {
  const option = { type: 'string' } as const;
  try {
    const options = {
      url: option,
      games: option,
      rounds: option,
      watchers: option,
      ramp: option,
      think: option,
      strangers: option,
    };
    return v.parse(OptionsSchema, parseArgs({ args: [...words], options }).values);
  } catch (error) {
    throw new WrongOptions(error instanceof Error ? error.message : String(error));
  }
}
