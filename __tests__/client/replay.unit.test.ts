import * as fc from 'fast-check';
import { parseReplay, replayHash } from '../../client/src/replay';
import { parseName } from '../../domain/names';
import { MOVES } from '../../domain/rules';

const move = fc.constantFrom(...MOVES);
const rounds = fc.array(fc.record({ yourPlay: move, theirPlay: move }), { minLength: 1, maxLength: 200 });

const name = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 16 }).map(parseName), {
  nil: undefined,
});

test('any rounds and names come back from their link, which needs no escaping', () => {
  return fc.assert(
    fc.property(rounds, name, name, (played, left, right) => {
      const hash = replayHash(played, [left, right]);
      expect(new URL(hash, 'https://example.org/').hash).toBe(hash);
      expect(parseReplay(hash)).toEqual({ kind: 'rounds', rounds: played, names: [left, right] });
    }),
  );
});

test('names that nobody can have are ignored', () => {
  expect(parseReplay(`#replay=1.RP/${'A'.repeat(17)}/%E2%80%AE/more`)).toMatchObject({
    kind: 'rounds',
    names: [undefined, undefined],
  });
});

test('a link can be read by a person', () => {
  const played = [{ yourPlay: 'rock', theirPlay: 'spock' }] as const;
  expect(replayHash(played, [undefined, undefined])).toBe('#replay=1.RK');
  expect(replayHash(played, ['Ann', undefined])).toBe('#replay=1.RK/Ann/');
});

test.each([
  ['nothing', ''],
  ['a game', '#K7RWQXC'],
])('%s is no replay', (_, hash) => {
  expect(parseReplay(hash)).toBeUndefined();
});

test.each([
  ['a later version', '#replay=2.RP'],
  ['a much later version', '#replay=10.<whatever it may hold>'],
])('%s is not guessed at', (_, hash) => {
  expect(parseReplay(hash)).toEqual({ kind: 'unknown-version' });
});

test.each([
  ['nothing after the mark', '#replay='],
  ['no version', '#replay=RP'],
  ['no rounds', '#replay=1.'],
  ['half a round', '#replay=1.RPR'],
  ['a letter of no move', '#replay=1.RX'],
  ['an escaped letter', '#replay=1.R%50'],
])('a link with %s is damaged', (_, hash) => {
  expect(parseReplay(hash)).toEqual({ kind: 'damaged' });
});
