import * as fc from 'fast-check';
import { replayAt, replayPath } from '../../client/src/replay';
import { parseName } from '../../domain/names';
import { MOVES } from '../../domain/rules';

const move = fc.constantFrom(...MOVES);
const rounds = fc.array(fc.record({ yourPlay: move, theirPlay: move }), { minLength: 1, maxLength: 200 });

const name = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 16 }).map(parseName), {
  nil: undefined,
});

const at = (path: string) => replayAt(new URL(path, 'https://example.org/'));

test('any rounds and names come back from their link, which needs no escaping', () => {
  return fc.assert(
    fc.property(rounds, name, name, (played, left, right) => {
      const path = replayPath(played, [left, right]);
      expect(new URL(path, 'https://example.org/').href).toBe(`https://example.org${path}`);
      const replay = { kind: 'rounds', rounds: played, names: [left, right] };
      expect(at(path)).toEqual(replay);
      // As such links were made before.
      expect(at(path.replace('/replay.html#', '/#replay='))).toEqual(replay);
    }),
  );
});

test('names that nobody can have are ignored', () => {
  expect(at(`/replay.html#1.RP/${'A'.repeat(17)}/%E2%80%AE/more`)).toMatchObject({
    kind: 'rounds',
    names: [undefined, undefined],
  });
});

test('a link can be read by a person', () => {
  const played = [{ yourPlay: 'rock', theirPlay: 'spock' }] as const;
  expect(replayPath(played, [undefined, undefined])).toBe('/replay.html#1.RK');
  expect(replayPath(played, ['Ann', undefined])).toBe('/replay.html#1.RK/Ann/');
});

test.each([
  ['nothing', '/'],
  ['a game', '/#K7RWQXC'],
])('%s is no replay', (_, path) => {
  expect(at(path)).toBeUndefined();
});

describe.each(['/replay.html#', '/#replay='])('at %s', (start) => {
  test.each([
    ['a later version', '2.RP'],
    ['a much later version', '10.<whatever it may hold>'],
  ])('%s is not guessed at', (_, rest) => {
    expect(at(start + rest)).toEqual({ kind: 'unknown-version' });
  });

  test.each([
    ['nothing after the mark', ''],
    ['no version', 'RP'],
    ['no rounds', '1.'],
    ['half a round', '1.RPR'],
    ['a letter of no move', '1.RX'],
    ['an escaped letter', '1.R%50'],
  ])('a link with %s is damaged', (_, rest) => {
    expect(at(start + rest)).toEqual({ kind: 'damaged' });
  });
});

test('a link that has lost all that follows its path is damaged', () => {
  expect(at('/replay.html')).toEqual({ kind: 'damaged' });
});
