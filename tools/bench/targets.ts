import type { Results } from './results';

/** A target, and whether this run has met it. */
export interface Target {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly isMet: boolean;
}

const atLeast = (what: string, target: number, measured: number): Target => ({
  what,
  target: `at least ${target}`,
  // Rounding up would hide a missed target.
  measured: String(Math.floor(measured)),
  isMet: measured >= target,
});

const atMost = (what: string, target: number, measured: number, digits: number, unit = ''): Target => ({
  what,
  target: `at most ${target}${unit}`,
  measured: `${measured.toFixed(digits)}${unit}`,
  isMet: Number(measured.toFixed(digits)) <= target,
});

export function targetsOf({ bill, latency, ownCode, coldStarts, limitedColdStarts }: Results): Target[] {
  const rounds = 20;
  // A game's writes outside its rounds: two each for new, join and both disconnects.
  const writesPerRound = (bill.usage.writeUnits - 8) / rounds;
  // And its reads: one each for new and join, which check whether their connection has moved on to another game.
  const readsPerRound = (bill.usage.readUnits - 2) / rounds;
  const plays = latency.filter(({ step }) => step.endsWith('play'));
  const most = (values: readonly number[]) => Math.max(...values);
  const started = [
    { starts: coldStarts, where: 'at full speed' },
    ...(limitedColdStarts ? [{ starts: limitedColdStarts, where: 'with a small CPU share' }] : []),
  ];
  return [
    atLeast("Games for $1 at today's prices", 6500, bill.gamesPerDollar),
    atMost('Reads in a round', 0, readsPerRound, 1),
    atMost('Writes in a round', 2, writesPerRound, 1),
    atMost('Round trips to the database in a play', 1, most(plays.map(({ roundTrips }) => roundTrips)), 0),
    atMost("Median time of a play without the SDK's two calls", 1, ownCode.p50, 2, ' ms'),
    ...started.flatMap(({ starts, where }) =>
      [
        { name: 'connect', target: 1.15 },
        { name: 'default', target: 1.15 },
        { name: 'play', target: 2 },
      ].map(({ name, target }) => {
        const ratio = starts.find((start) => start.name === name)?.ratio ?? Number.NaN;
        return atMost(`Cold start of ${name} vs. an empty handler, ${where}`, target, ratio, 2, 'x');
      }),
    ),
  ];
}
