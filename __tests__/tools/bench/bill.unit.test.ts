import { type MeteredStep, usageOf, withStartUp } from '../../../tools/bench/bill';
import type { ColdStart } from '../../../tools/bench/cold-start';
import { PRICES_2020, PRICES_TODAY } from '../../../tools/bench/prices';
import { NO_USAGE, priceOf } from '../../../tools/bench/usage';

const start: ColdStart = {
  ...{ name: 'play', bytes: 0, load: 20, firstCall: 300, cpu: 100, peakMemory: 50, ratio: 3, cpuRatio: 3 },
  total: 700,
  warmCall: 100,
};
const play: MeteredStep = {
  name: 'first play',
  handler: 'play',
  usage: { ...NO_USAGE, invocations: [5] },
};

test('one play in a hundred starts cold, which is billed today', () => {
  const usage = usageOf(withStartUp([play, play], [start]));
  expect(usage.startUp).toBeCloseTo(2 * 6);
  const price = (startUp: number, prices = PRICES_TODAY) => priceOf({ ...usage, startUp }, prices, 1024);
  expect(price(1000) - price(0)).toBeCloseTo(PRICES_TODAY.gigabyteSecond, 12);
  expect(price(1000, PRICES_2020)).toBe(price(0, PRICES_2020));
});

test('a handler whose cold start was not measured has no price', () => {
  expect(() => withStartUp([{ ...play, handler: 'join' }], [start])).toThrow(
    'No cold start of join was measured',
  );
});
