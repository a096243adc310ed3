import * as fc from 'fast-check';
import { parseReplay, replayHash } from '../../client/src/replay';
import { MOVES } from '../../domain/rules';

const move = fc.constantFrom(...MOVES);
const rounds = fc.array(fc.record({ yourPlay: move, theirPlay: move }), { minLength: 1, maxLength: 200 });

test('any rounds come back from their link, which needs no escaping', () => {
  return fc.assert(
    fc.property(rounds, (played) => {
      const hash = replayHash(played);
      expect(new URL(hash, 'https://example.org/').hash).toBe(hash);
      expect(parseReplay(hash)).toEqual(played);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['a game', '#K7RWQXC'],
  ['no rounds', '#replay='],
  ['a letter past Y', '#replay=ABZ'],
  ['small letters', '#replay=abc'],
  ['something before A', '#replay=A@'],
])('%s is no replay', (_, hash) => {
  expect(parseReplay(hash)).toBeUndefined();
});
