import * as fc from 'fast-check';
import { backoff } from '../../../client/src/transport/backoff';

describe('the pause before the next attempt', () => {
  const longest = (page: 'seen' | 'unseen') =>
    [0, 1, 2, 3, 4, 5, 6, 7, 1e6].map((failures) => backoff(failures, 1, page));

  it('doubles with every failure up to 5 seconds while somebody looks', () => {
    expect(longest('seen')).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000, 5000, 5000]);
  });

  it('doubles up to 20 seconds while nobody does', () => {
    expect(longest('unseen')).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000, 20_000]);
  });

  it('is spread evenly over all of it', () => {
    return fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        expect(backoff(failures, random, 'seen')).toBeCloseTo(random * backoff(failures, 1, 'seen'));
      }),
    );
  });
});
