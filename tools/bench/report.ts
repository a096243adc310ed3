import { COLD_SHARE } from './bill';
import type { ColdStart } from './cold-start';
import { PRICES_2020, PRICES_TODAY, type Prices } from './prices';
import type { Results } from './results';
import { targetsOf } from './targets';
import { priceOf, type Usage } from './usage';

type Row = readonly (string | number)[];

/** A table in Markdown, numbers to the right. */
function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  const ruler = head.map((_, column) => (typeof rows[0]?.[column] === 'number' ? '--:' : '---'));
  return [line(head), line(ruler), ...rows.map(line)].join('\n');
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
/** Dollars for a million. */
const perMillion = (dollars: number): number => round(dollars * 1_000_000, 3);

/**
 * What the original published about a game of 20 rounds. Its price implies 44 Lambdas of up to 100 ms and some connection
 * minutes. How many milliseconds they would take today is unknown: each counts as 10, and start-up as 0.
 */
const ORIGINAL: Usage = {
  ...{ messagesIn: 42, messagesOut: 42, connectionMinutes: 8, writeUnits: 42, readUnits: 42 },
  invocations: Array.from({ length: 44 }, () => 10),
  startUp: 0,
};
/**
 * What its code does: a finished round takes a third write; its 41 reads are eventually consistent, half a unit each;
 * both players connect and disconnect.
 */
const ORIGINAL_AS_CODED: Usage = {
  ...ORIGINAL,
  ...{ writeUnits: 62, readUnits: 20.5 },
  invocations: Array.from({ length: 46 }, () => 10),
};
const ORIGINAL_PUBLISHED = 0.000167;
const ORIGINAL_MEMORY = 128;

const price = (usage: Usage, prices: Prices): string =>
  `$${priceOf(usage, prices, ORIGINAL_MEMORY).toFixed(6)}`;

function bill({ bill: { usage, ...game } }: Results): string {
  const row = (what: string, ours: string | number, theirs: string | number): Row => [what, ours, theirs];
  return [
    table(
      ['A game of 20 rounds', 'this game', 'the original'],
      [
        row('Messages in', usage.messagesIn, ORIGINAL.messagesIn),
        row('Messages out', usage.messagesOut, ORIGINAL.messagesOut),
        row('Connection minutes', usage.connectionMinutes, 'not published; about 8, from its price'),
        row('Invocations', usage.invocations.length, '44 published, 46 in its code'),
        row('Billed milliseconds', Math.round(game.billedMilliseconds), 'unknown; 460 assumed'),
        row(
          `Of that, start-up, if ${100 * COLD_SHARE} % of invocations are cold`,
          Math.round(usage.startUp),
          'unknown; 0 assumed',
        ),
        row('Write units', usage.writeUnits, '42 published, 62 in its code'),
        row('Read units', usage.readUnits, '42 published, 20.5 in its code'),
        row(
          'Price, 2020 list',
          `$${game.price2020.toFixed(6)}`,
          `$${ORIGINAL_PUBLISHED} published, ${price(ORIGINAL_AS_CODED, PRICES_2020)} for its code`,
        ),
        row(
          "Price, today's list",
          `$${game.priceToday.toFixed(6)}`,
          `${price(ORIGINAL_AS_CODED, PRICES_TODAY)} for its code`,
        ),
        row(
          'Games for $1 today',
          Math.floor(game.gamesPerDollar),
          Math.floor(1 / priceOf(ORIGINAL_AS_CODED, PRICES_TODAY, ORIGINAL_MEMORY)),
        ),
      ],
    ),
    `A heartbeat costs $${game.heartbeat.toFixed(7)}. It is sent only after 4.5 minutes in which a player hears nothing.`,
  ].join('\n\n');
}

const prices = (): string =>
  table(
    ['us-east-1, dollars per million', PRICES_2020.from, `since ${PRICES_TODAY.from}`],
    [
      ['WebSocket messages', perMillion(PRICES_2020.message), perMillion(PRICES_TODAY.message)],
      [
        'Connection minutes',
        perMillion(PRICES_2020.connectionMinute),
        perMillion(PRICES_TODAY.connectionMinute),
      ],
      ['Lambda requests', perMillion(PRICES_2020.invocation), perMillion(PRICES_TODAY.invocation)],
      ['Lambda GB-seconds', perMillion(PRICES_2020.gigabyteSecond), perMillion(PRICES_TODAY.gigabyteSecond)],
      ['Lambda start-up', 'free', 'like other Lambda time'],
      ['DynamoDB write units', perMillion(PRICES_2020.writeUnit), perMillion(PRICES_TODAY.writeUnit)],
      ['DynamoDB read units', perMillion(PRICES_2020.readUnit), perMillion(PRICES_TODAY.readUnit)],
    ],
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

/** What a run has measured, in Markdown. */
export function reportOf(results: Results): string {
  const { latency, limitedColdStarts, memorySizes, scale, throughput } = results;
  return [
    `Measured on ${results.date} by \`npm run bench\` on ${results.machine}. Times are in milliseconds.`,
    '## Targets',
    table(
      ['', 'target', 'measured', ''],
      targetsOf(results).map(({ what, target, measured, isMet }) => [
        what,
        target,
        measured,
        isMet ? 'met' : '**missed**',
      ]),
    ),
    '## The bill',
    bill(results),
    prices(),
    '![Cost against rounds](tools/bench/plots/cost.svg)',
    '## Warm latency',
    table(
      ['', 'p50', 'p95', 'p99', 'off the network', 'database round trips'],
      latency.map(({ step, p50, p95, p99, ownTime, roundTrips }) => [
        step,
        ...[round(p50), round(p95), round(p99), round(ownTime, 2), roundTrips],
      ]),
    ),
    `A play whose two SDK calls take no time, which leaves our code, Middy and the schemas, takes ${round(results.ownCode.p50, 2)} (p95 ${round(results.ownCode.p95, 2)}, p99 ${round(results.ownCode.p99, 2)}). The rest of the time off the network is the SDK's own code.`,
    '## Cold start',
    coldStarts(results.coldStarts),
    limitedColdStarts
      ? `With the CPU share of a 256 MB Lambda (a Linux control group's quota):\n\n${coldStarts(limitedColdStarts)}`
      : 'This process may not limit the CPU, so there are no figures for a small Lambda.',
    '## Memory',
    table(
      [
        'MB',
        'cold start of play',
        'vs. empty handler',
        'warm play',
        'dollars of Lambda time per million games',
      ],
      memorySizes.map(({ memory, coldStart, ratio, warmCall, priceOfTime }) => [
        ...[memory, round(coldStart, 0), round(ratio, 2), round(warmCall), perMillion(priceOfTime)],
      ]),
    ),
    '## What each optimization saves in play',
    coldStarts(results.tricks),
    '## Scale',
    table(
      ['A play', 'p50', 'p95', 'p99', 'write units'],
      [
        ...scale.byGames.map(({ games, ...at }) => ({ what: `games in the table: ${games}`, ...at })),
        ...scale.byRound.map(({ round, ...at }) => ({ what: `in round ${round}`, ...at })),
      ].map(({ what, p50, p95, p99, units }) => [what, round(p50), round(p95), round(p99), units]),
    ),
    '## Throughput',
    table(
      ['games at once', 'matches of 20 rounds per second', 'p50 of a play', 'p95', 'p99', 'errors'],
      throughput.map(({ concurrency, matchesPerSecond, p50, p95, p99, errors }) => [
        ...[concurrency, round(matchesPerSecond, 2), round(p50), round(p95), round(p99), errors],
      ]),
    ),
    '![Latency against concurrency](tools/bench/plots/latency.svg)',
  ].join('\n\n');
}
