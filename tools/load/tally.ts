import { spreadOf } from '../bench/quantiles';

/** What the simulated players have seen so far. */
export class Tally {
  gamesStarted = 0;
  gamesEnded = 0;
  rounds = 0;
  reconnects = 0;
  watchers = 0;
  /** Messages that were shown to watchers; each was checked. */
  shown = 0;
  /** Rounds whose result did not come in time, and games that never began. */
  lost = 0;
  /** In words: what a player or watcher was shown that is wrong. */
  readonly wrong: string[] = [];
  readonly errors = new Map<string, number>();
  /** Milliseconds from the second play of a round to its result, at its player and at the opponent. */
  readonly toMaker: number[] = [];
  readonly toOther: number[] = [];
  /** The same at each watcher. */
  readonly toWatchers: number[] = [];

  countError(code: string): void {
    this.errors.set(code, (this.errors.get(code) ?? 0) + 1);
  }

  get isClean(): boolean {
    return this.lost === 0 && this.wrong.length === 0 && this.errors.size === 0;
  }
}

export const milliseconds = (sample: readonly number[]): string => {
  if (sample.length === 0) return 'none';
  const { p50, p95, p99 } = spreadOf(sample);
  const longest = sample.reduce((most, value) => Math.max(most, value), 0);
  const [a, b, c, d] = [p50, p95, p99, longest].map((value) => value.toFixed(0));
  return `p50 ${a} ms, p95 ${b} ms, p99 ${c} ms, longest ${d} ms`;
};

export const errorsIn = ({ errors }: Tally): string =>
  [...errors].map(([code, times]) => `${code} ${times}`).join(', ') || 'none';

/** One line of progress. */
export const progress = (tally: Tally, seconds: number): string =>
  `${seconds.toFixed(0)} s: ${tally.gamesStarted - tally.gamesEnded} games going, ${tally.gamesEnded} over, ` +
  `${tally.rounds} rounds, p50 ${spreadOf(tally.toMaker.slice(-200)).p50.toFixed(0)} ms, errors: ${errorsIn(tally)}`;

/** The report at the end of a run. */
export const report = (tally: Tally, seconds: number): string =>
  [
    `${tally.gamesEnded} of ${tally.gamesStarted} games over, ${tally.rounds} rounds in ${seconds.toFixed(1)} s`,
    `Second play to result, at the player who made it: ${milliseconds(tally.toMaker)}`,
    `                              at the other player: ${milliseconds(tally.toOther)}`,
    ...(tally.watchers > 0
      ? [
          `                              at the watchers: ${milliseconds(tally.toWatchers)}`,
          `${tally.watchers} watchers checked ${tally.shown} messages, and saw ${tally.toWatchers.length} results`,
        ]
      : []),
    `Errors: ${errorsIn(tally)}`,
    `Reconnects: ${tally.reconnects}`,
    `Lost results: ${tally.lost}`,
    `Wrong results: ${tally.wrong.length}${tally.wrong.map((what) => `\n  ${what}`).join('')}`,
  ].join('\n');
