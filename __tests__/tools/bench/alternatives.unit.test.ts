import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { centsOf, dollarsOf } from '../../../client/src/match-cost';
import { apiGateway, breakEven, durableObjects, smallServer } from '../../../tools/bench/alternatives';
import { PRICES_TODAY } from '../../../tools/bench/prices';
import { priceOf } from '../../../tools/bench/usage';

const ROOT = join(__dirname, '../../..');
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8').replaceAll(',', '');
const document = textOf('docs/when-not-to-use-this.md');
const rowOf = (start: string): number[] =>
  [...(document.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '').matchAll(/\$([\d.]+)/g)].map(
    ([, dollars]) => Number(dollars),
  );

test.each([
  ['API Gateway', apiGateway],
  ['Durable Objects', durableObjects],
  ['One small server', smallServer],
])('%s costs at 1, 1,000 and 100,000 games a day what the document says', (name, costOf) => {
  const dollars = [1, 1000, 100_000].map((games) => Number(costOf(games).toPrecision(2)));
  expect(rowOf(name)).toEqual(dollars);
});

test('the document says from where on a server is cheaper', () => {
  expect(document).toContain(`from about ${Math.round(breakEven() / 100) * 100} games a day on`);
});

test('what the page says of a match is what the bench makes of its usage', () => {
  for (const rounds of [3, 20, 100]) {
    const usage = {
      messagesIn: 2 + 2 * rounds,
      messagesOut: 4 + 3 * rounds,
      connectionMinutes: 2 * (rounds / 4),
      // 10 ms each, start-up included.
      invocations: Array<number>(6 + 2 * rounds).fill(10),
      startUp: 0,
      writeUnits: 8 + 2 * rounds,
      readUnits: 2,
    };
    expect(dollarsOf(rounds) / priceOf(usage, PRICES_TODAY, 256)).toBeCloseTo(1, 4);
  }
});

test('and for the 20 rounds that the bench meters, it is the figure of the last run', () => {
  const Results = v.object({ bill: v.object({ priceToday: v.number() }) });
  const { bill } = v.parse(Results, JSON.parse(readFileSync(join(ROOT, 'tools/bench/results.json'), 'utf8')));
  expect(centsOf(20)).toBe(`${(100 * bill.priceToday).toFixed(3)} cents`);
});
