import { billReport, countReport, priceLists } from './bill-report';
import type { ColdStart } from './cold-start';
import { perMillion, round, table } from './markdown';
import type { Results } from './results';
import { targetsOf } from './targets';

/** What a run has measured, in Markdown. */
export const reportOf = (results: Results): string =>
  [
    `Measured on ${results.date} by \`npm run bench\` on ${results.machine}. Times are in milliseconds.`,
    '## Targets',
    targets(results),
    '## The bill',
    billReport(results),
    countReport(results),
    priceLists(),
    '![Cost against rounds](tools/bench/plots/cost.svg)',
    '## Warm latency',
    latencies(results),
    ownCode(results),
    "## Against the original's steps",
    races(results),
    '## Cold start',
    coldStarts(results.coldStarts),
    limitedColdStarts(results),
    '## Memory',
    memorySizes(results),
    '## What each optimization saves in play',
    coldStarts(results.tricks),
    '## Scale',
    scale(results),
    '## Throughput',
    throughputs(results),
    '![Latency against concurrency](tools/bench/plots/latency.svg)',
  ].join('\n\n');

const targets = (results: Results): string =>
  table(
    ['', 'target', 'measured', ''],
    targetsOf(results).map(({ what, target, measured, isMet }) => [
      what,
      target,
      measured,
      isMet ? 'met' : '**missed**',
    ]),
  );

const latencies = ({ latency }: Results): string =>
  table(
    ['', 'p50', 'p95', 'p99', 'off the network', 'database round trips'],
    latency.map(({ step, p50, p95, p99, ownTime, roundTrips }) => [
      step,
      ...[round(p50), round(p95), round(p99), round(ownTime, 2), roundTrips],
    ]),
  );

const ownCode = ({ ownCode: { p50, p95, p99 } }: Results): string =>
  `A play whose two SDK calls take no time, which leaves our code, Middy and the schemas, takes ${round(p50, 2)} (p95 ${round(p95, 2)}, p99 ${round(p99, 2)}). The rest of the time off the network is the SDK's own code.`;

/** The same rounds by this game's handler and by the original's steps. */
export const races = ({ races }: Pick<Results, 'races'>): string =>
  table(
    ['', 'database round trips', 'posts', 'CPU', 'p50', 'CPU vs. its steps', 'p50 vs. its steps'],
    races.flatMap(({ play, ours, yardstick }) =>
      [
        { who: 'here', lap: ours },
        { who: "by the original's steps", lap: yardstick },
      ].map(({ who, lap }) => [
        ...[`${play}, ${who}`, lap.roundTrips, lap.posts, round(lap.cpu, 2), round(lap.time, 2)],
        ...[round(lap.cpu / yardstick.cpu, 2), round(lap.time / yardstick.time, 2)],
      ]),
    ),
  );

const coldStarts = (starts: readonly ColdStart[]): string =>
  table(
    ['', 'bytes', 'load', 'first call', 'total', 'vs. empty handler', 'CPU', 'vs. empty handler', 'peak MB'],
    starts.map((start) => [
      start.name,
      start.bytes,
      ...[round(start.load), round(start.firstCall), round(start.total), round(start.ratio, 2)],
      ...[round(start.cpu), round(start.cpuRatio, 2), round(start.peakMemory, 0)],
    ]),
  );

const limitedColdStarts = ({ limitedColdStarts: starts }: Results): string =>
  starts
    ? `With the CPU share of a 256 MB Lambda (a Linux control group's quota):\n\n${coldStarts(starts)}`
    : 'This process may not limit the CPU, so there are no figures for a small Lambda.';

const memorySizes = ({ memorySizes: sizes }: Results): string =>
  table(
    [
      'MB',
      'cold start of play',
      'vs. empty handler',
      'warm play',
      'dollars of Lambda time per million games',
    ],
    sizes.map(({ memory, coldStart, ratio, warmCall, priceOfTime }) => [
      ...[memory, round(coldStart, 0), round(ratio, 2), round(warmCall), perMillion(priceOfTime)],
    ]),
  );

const scale = ({ scale: { byGames, byRound } }: Results): string =>
  table(
    ['A play', 'p50', 'p95', 'p99', 'write units'],
    [
      ...byGames.map(({ games, ...at }) => ({ what: `games in the table: ${games}`, ...at })),
      ...byRound.map(({ round: number, ...at }) => ({ what: `in round ${number}`, ...at })),
    ].map(({ what, p50, p95, p99, units }) => [what, round(p50), round(p95), round(p99), units]),
  );

const throughputs = ({ throughput }: Results): string =>
  table(
    ['games at once', 'matches of 20 rounds per second', 'p50 of a play', 'p95', 'p99', 'errors'],
    throughput.map(({ concurrency, matchesPerSecond, p50, p95, p99, errors }) => [
      ...[concurrency, round(matchesPerSecond, 2), round(p50), round(p95), round(p99), errors],
    ]),
  );
