import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type MeteredStep, usageOf } from '../../../tools/bench/bill';
import type { Counts } from '../../../tools/bench/counts';
import { cleanEnvironment } from '../../../tools/bench/environment';
import type { MeetingStepName, StepName } from '../../../tools/bench/game';
import { PRICES_TODAY } from '../../../tools/bench/prices';
import { priceOf, type Usage } from '../../../tools/bench/usage';
import { rowOf } from '../../support/capacity';

const ROUNDS = 20;

/** Exact usage of every step: messages in and out, write units, read units. */
const COSTS: Readonly<Record<StepName, readonly (readonly number[])[]>> = {
  connect: [[0, 0, 0, 0]],
  // The game and the connection item, which is read once more.
  new: [[1, 1, 2, 1]],
  join: [[1, 2, 2, 1]],
  'first play': [[1, 1, 1, 0]],
  'second play': [[1, 2, 1, 0]],
  heartbeat: [[1, 2, 2, 1]],
  // The opponent who stays is told; after the last player leaves there is nobody to tell.
  disconnect: [
    [0, 1, 2, 0],
    [0, 0, 2, 0],
  ],
};

const exact = ({ messagesIn, messagesOut, writeUnits, readUnits }: Usage) => [
  messagesIn,
  messagesOut,
  writeUnits,
  readUnits,
];

/** The same for strangers who meet. */
const COSTS_OF_MEETING: Readonly<Record<MeetingStepName, readonly (readonly number[])[]>> = {
  // The game, the connection item and the lobby; before, whether the connection sits in a game is read.
  seek: [[1, 1, 3, 2]],
  // The first attempt to write the lobby is refused. One read is of the item that the embedded engine, unlike AWS,
  // does not return then.
  'seek again': [[1, 1, 4, 4]],
  meet: [[1, 2, 3, 2]],
  gesture: [[1, 1, 0, 1]],
};

interface Metered {
  readonly game: MeteredStep[];
  readonly strangers: MeteredStep[];
  readonly counts: Counts;
}

async function meteredGame(): Promise<Metered> {
  const words = ['--import', 'tsx', join(__dirname, '../../../tools/bench/metered-game.ts'), String(ROUNDS)];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    env: cleanEnvironment(process.env),
  });
  return JSON.parse(stdout);
}

function expectCosts(steps: readonly MeteredStep[], expected: Readonly<Record<string, readonly object[]>>) {
  for (const [name, costs] of Object.entries(expected)) {
    const used = new Set(
      steps.filter((step) => step.name === name).map(({ usage }) => JSON.stringify(exact(usage))),
    );
    expect([name, ...used]).toEqual([name, ...costs.map((cost) => JSON.stringify(cost))]);
  }
}

let metered: Metered;
beforeAll(async () => {
  metered = await meteredGame();
});

test('a game of 20 rounds, a meeting of strangers and a gesture use exactly this much', () => {
  const { game: steps, strangers } = metered;
  expectCosts(steps, COSTS);
  expectCosts(strangers, COSTS_OF_MEETING);
  const game = usageOf(steps);
  expect(exact(game)).toEqual([42, 64, 48, 2]);
  expect(game.invocations).toHaveLength(46);

  // Without the durations, on which no test may depend: 46 invocations of 15 ms at 256 MB would add 1.5 %.
  const perDollar = 1 / priceOf({ ...game, invocations: game.invocations.map(() => 0) }, PRICES_TODAY, 256);
  expect(perDollar).toBeGreaterThan(6600);
});

test('what was counted last stands in results.json and CAPACITY.md', () => {
  const { counts } = metered;
  const results = join(__dirname, '../../../tools/bench/results.json');
  expect(JSON.parse(readFileSync(results, 'utf8')).counts).toEqual(counts);

  const { watched } = counts;
  expect(rowOf('Watchers')).toEqual(watched.map(({ watchers }) => watchers));
  expect(rowOf('Posts a round')).toEqual(watched.map(({ round }) => round.messagesOut));
  expect(rowOf('Reads a round')).toEqual(watched.map(({ round }) => round.readUnits));
  expect(watched.map(({ round }) => round.writeUnits)).toEqual(watched.map(() => 2));
  expect(rowOf('Posts, a game of 20 rounds')).toEqual(watched.map(({ game }) => game.messagesOut));
  expect(rowOf('Write units, a game of 20 rounds')).toEqual(watched.map(({ game }) => game.writeUnits));
  expect(rowOf('Read units, a game of 20 rounds')).toEqual(watched.map(({ game }) => game.readUnits));
  const perThousand = watched.map(({ game }) => Number((1000 * game.price).toFixed(3)));
  expect(rowOf('$ per 1,000 games')).toEqual(perThousand);
});
