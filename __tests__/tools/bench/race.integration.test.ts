import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { cleanEnvironment } from '../../../tools/bench/environment';

const Lap = v.object({ roundTrips: v.number(), posts: v.number(), cpu: v.number(), time: v.number() });
const Results = v.object({
  races: v.array(v.object({ play: v.string(), ours: Lap, yardstick: Lap })),
  sdkCost: v.number(),
});

test("a round makes fewer round trips than by the original's steps, and the light client is light", async () => {
  const words = ['--import', 'tsx', join(__dirname, '../../../tools/bench/race-main.ts')];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    env: cleanEnvironment(process.env),
  });
  const { races, sdkCost } = v.parse(Results, JSON.parse(stdout));
  const counts = ({ roundTrips, posts }: v.InferOutput<typeof Lap>) => [roundTrips, posts];
  expect(races.map(({ play, ours, yardstick }) => [play, counts(ours), counts(yardstick)])).toEqual([
    ['first play', [1, 1], [2, 0]],
    ['second play', [1, 2], [3, 2]],
  ]);
  // Ratios of CPU time, taken in turns, so that other work on the machine slows both; the bounds are generous.
  expect(races[1] && races[1].ours.cpu / races[1].yardstick.cpu).toBeLessThan(0.9);
  expect(sdkCost).toBeLessThan(0.95);
});
