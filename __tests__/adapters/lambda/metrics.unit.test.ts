import { counting, DIMENSIONS, metricsOf } from '../../../adapters/lambda/metrics';
import { ERROR_CODES } from '../../../domain/errors';
import { countsIn } from '../../support/log-lines';

const AT = Date.UTC(2030, 0, 1);
const lineOf = (...args: Parameters<typeof metricsOf>) =>
  JSON.stringify({ outcome: args[0], ...counting(metricsOf(...args), 'prod', AT) });

test.each([
  ['created', 'GamesCreated'],
  ['joined', 'PlayersJoined'],
  ['finished-round', 'RoundsFinished'],
  ['internal', 'HandlerErrors'],
] as const)('%s counts as %s', (outcome, metric) => {
  expect(countsIn(lineOf(outcome))).toEqual([
    { namespace: 'rpsls', metric, value: 1, dimensions: { stage: 'prod' } },
  ]);
});

test.each(ERROR_CODES.filter((code) => code !== 'internal'))(
  'a rejection counts by its code: %s',
  (outcome) => {
    expect(countsIn(lineOf(outcome))).toEqual([
      { namespace: 'rpsls', metric: 'Rejections', value: 1, dimensions: { stage: 'prod', outcome } },
    ]);
  },
);

test.each(['accepted', 'rejoined', 'played', 'repeated', 'left', 'nothing'] as const)(
  '%s is logged but not counted, since every metric is billed',
  (outcome) => expect(JSON.parse(lineOf(outcome))).toEqual({ outcome }),
);

test('a fault counts once, in addition to the outcome', () => {
  const metrics = (...args: Parameters<typeof metricsOf>) =>
    countsIn(lineOf(...args)).map(({ metric }) => metric);
  expect(metrics('game-full', 'TimeoutError')).toEqual(['Rejections', 'HandlerErrors']);
  expect(metrics('internal', 'TimeoutError')).toEqual(['HandlerErrors']);
});

test('no metric is split by something with many values', () => {
  expect(new Set(Object.values(DIMENSIONS).flat())).toEqual(new Set(['stage', 'outcome']));
});
