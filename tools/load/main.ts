/**
 * Lets simulated pairs play against a running backend, local or deployed: `npm run load -- --url ws://…`. Exits with 0
 * if every result arrived and was right and there was no error, with 1 if not, with 2 for wrong options or an
 * unreachable backend. Ctrl-C ends it early with a report of what it has seen.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { QuietWebSocket } from '../players/quiet-websocket';
import { type LoadOptions, optionsIn, USAGE, WrongOptions } from './options';
import { playPair } from './pair';
import { assertReachable } from './reachable';
import { pairStrangers } from './strangers';
import { errorsIn, milliseconds, progress, report, Tally } from './tally';

async function load(options: LoadOptions): Promise<boolean> {
  Object.assign(globalThis, { WebSocket: QuietWebSocket });
  const end = new AbortController();
  // Everyone who waits for something listens.
  setMaxListeners(0, end.signal);
  process.once('SIGINT', () => end.abort());
  const { url, games, rounds, watchers, ramp, think } = options;
  console.log(
    `${games} games of ${rounds} rounds at ${url}, each with ${watchers} watchers, ` +
      `started within ${ramp} s, ${think} s a move`,
  );
  const tally = new Tally();
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const ticker = setInterval(() => console.log(progress(tally, seconds())), 1000);
  await Promise.all(
    Array.from({ length: games }, async (_, game) => {
      await setTimeout((game / games) * ramp * 1000, undefined, { signal: end.signal }).catch(() => {});
      if (!end.signal.aborted) await playPair(options, tally, end.signal);
    }),
  );
  clearInterval(ticker);
  console.log(report(tally, seconds()));
  return tally.isClean;
}

/** Lets strangers find each other; true if everyone did. */
async function pair(url: string, strangers: number): Promise<boolean> {
  Object.assign(globalThis, { WebSocket: QuietWebSocket });
  const end = new AbortController();
  process.once('SIGINT', () => end.abort());
  const tally = new Tally();
  const { seekers, pairs, wrong, waits } = await pairStrangers(url, strangers, tally, end.signal);
  console.log(`${seekers} strangers at once: ${pairs} pairs, ${wrong} without a partner`);
  console.log(`Until someone was found: ${milliseconds(waits)}`);
  console.log(`Errors: ${errorsIn(tally)}`);
  return wrong === 0 && tally.errors.size === 0;
}

async function main(words: readonly string[]): Promise<number> {
  try {
    const options = optionsIn(words);
    await assertReachable(options.url);
    const { url, strangers } = options;
    return (await (strangers === undefined ? load(options) : pair(url, strangers))) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongOptions)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

void main(process.argv.slice(2)).then((code) => process.exit(code));
