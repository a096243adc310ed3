import type { Results } from './results';

/** A promise, and whether this run has kept it. */
export interface Target {
  readonly what: string;
  readonly promised: string;
  readonly measured: string;
  readonly isMet: boolean;
}

const atLeast = (what: string, promised: number, measured: number): Target => ({
  what,
  promised: `at least ${promised}`,
  // Rounding up would keep a promise that is not kept.
  measured: String(Math.floor(measured)),
  isMet: measured >= promised,
});

const atMost = (what: string, promised: number, measured: number, digits: number, unit = ''): Target => ({
  what,
  promised: `at most ${promised}${unit}`,
  measured: `${measured.toFixed(digits)}${unit}`,
  isMet: Number(measured.toFixed(digits)) <= promised,
});

export function targetsOf({ bill, latency, ownCode, coldStarts, limitedColdStarts }: Results): Target[] {
  const rounds = 20;
  // A game's writes outside its rounds: two for each of new and join, two for each disconnect.
  const writesPerRound = (bill.usage.writeUnits - 8) / rounds;
  // And its reads: one for each of new and join, which look whether their connection has gone on meanwhile.
  const readsPerRound = (bill.usage.readUnits - 2) / rounds;
  const plays = latency.filter(({ step }) => step.endsWith('play'));
  const most = (values: readonly number[]) => Math.max(...values);
  const started = [
    { starts: coldStarts, where: 'at full speed' },
    ...(limitedColdStarts ? [{ starts: limitedColdStarts, where: 'at a small share of a CPU' }] : []),
  ];
  return [
    atLeast("Games for $1 at today's prices", 6500, bill.gamesPerDollar),
    atMost('Reads in a round', 0, readsPerRound, 1),
    atMost('Writes in a round', 2, writesPerRound, 1),
    atMost('Round trips to the database in a play', 1, most(plays.map(({ roundTrips }) => roundTrips)), 0),
    atMost('Median time of a play beside the two calls of the SDK', 1, ownCode.p50, 2, ' ms'),
    ...started.flatMap(({ starts, where }) =>
      [
        { name: 'connect', promised: 1.15 },
        { name: 'default', promised: 1.15 },
        { name: 'play', promised: 2 },
      ].map(({ name, promised }) => {
        const ratio = starts.find((start) => start.name === name)?.ratio ?? Number.NaN;
        return atMost(`Cold start of ${name} to that of an empty handler, ${where}`, promised, ratio, 2, 'x');
      }),
    ),
  ];
}
