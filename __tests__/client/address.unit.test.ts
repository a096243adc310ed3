import * as fc from 'fast-check';
import { linkTo, placeIn } from '../../client/src/address';
import { parseName } from '../../domain/names';

beforeAll(() => {
  Object.assign(globalThis, { location: { href: 'https://example.org/' } });
});

test.each([
  ['', { kind: 'start' }],
  ['#', { kind: 'start' }],
  ['#practice', { kind: 'practice' }],
  ['#C3DW7DK', { kind: 'game', gameId: 'C3DW7DK', host: undefined }],
  ['#c3d-w7dk', { kind: 'game', gameId: 'C3DW7DK', host: undefined }],
  ['#C3D%20W7DK', { kind: 'game', gameId: 'C3DW7DK', host: undefined }],
  ['#C3DW7DK/Ann', { kind: 'game', gameId: 'C3DW7DK', host: 'Ann' }],
  ['#C3DW7DK/Zo%C3%AB%20%F0%9F%A6%8E', { kind: 'game', gameId: 'C3DW7DK', host: 'Zoë 🦎' }],
])('the address "%s" leads to %o', (hash, place) => {
  expect(placeIn(hash)).toEqual(place);
});

test.each([
  ['empty', ''],
  ['only spaces', '%20%20'],
  ['too long', 'A'.repeat(17)],
  ['badly encoded, and too long for what it is', `%E0%A4%A${'x'.repeat(20)}`],
  ['one that turns text around', 'Ann%E2%80%AE'],
])('a name that is %s is ignored, the game is not', (_, name) => {
  expect(placeIn(`#C3DW7DK/${name}`)).toEqual({ kind: 'game', gameId: 'C3DW7DK', host: undefined });
});

test.each(['#C3DW7D', '#C3OW7DK', '#no-game-at-all', '#%'])('%s is broken, and why is said', (hash) => {
  expect(placeIn(hash)).toEqual({ kind: 'broken', why: expect.stringMatching(/\.$|\?$/) });
});

test('every name comes back from its link, whatever characters it has', () => {
  return fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 16 }), (text) => {
      const name = parseName(text);
      const { hash } = new URL(linkTo('C3DW7DK', name));
      expect(placeIn(hash)).toEqual({ kind: 'game', gameId: 'C3DW7DK', host: name });
    }),
  );
});
