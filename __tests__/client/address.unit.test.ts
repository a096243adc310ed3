import * as fc from 'fast-check';
import { linkTo, placeIn } from '../../client/src/address';
import { parseName } from '../../domain/names';
import { GOALS } from '../../domain/settings';

beforeAll(() => {
  Object.assign(globalThis, { location: { href: 'https://example.org/' } });
});

test.each([
  ['', { kind: 'start' }],
  ['#', { kind: 'start' }],
  ['#practice', { kind: 'practice' }],
  ['#daily', { kind: 'daily', day: undefined }],
  ['#daily/2026-11-20', { kind: 'daily', day: '2026-11-20' }],
  ['#C3DW7DK', { kind: 'game', gameId: 'C3DW7DK', host: undefined, goal: undefined }],
  ['#c3d-w7dk', { kind: 'game', gameId: 'C3DW7DK', host: undefined, goal: undefined }],
  ['#C3D%20W7DK', { kind: 'game', gameId: 'C3DW7DK', host: undefined, goal: undefined }],
  ['#C3DW7DK/Ann', { kind: 'game', gameId: 'C3DW7DK', host: 'Ann', goal: undefined }],
  ['#C3DW7DK/Zo%C3%AB%20%F0%9F%A6%8E', { kind: 'game', gameId: 'C3DW7DK', host: 'Zoë 🦎', goal: undefined }],
  ['#C3DW7DK/Ann/3', { kind: 'game', gameId: 'C3DW7DK', host: 'Ann', goal: 3 }],
  ['#C3DW7DK//1', { kind: 'game', gameId: 'C3DW7DK', host: undefined, goal: 1 }],
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
  expect(placeIn(`#C3DW7DK/${name}`)).toEqual({
    kind: 'game',
    gameId: 'C3DW7DK',
    host: undefined,
    goal: undefined,
  });
});

test.each(['', '0', '2', '3x', '03', '%33', '9', 'constructor', '-1'])(
  'a number of rounds of "%s" is ignored, the game and the name are not',
  (goal) => {
    const game = { kind: 'game', gameId: 'C3DW7DK', host: 'Ann', goal: undefined };
    expect(placeIn(`#C3DW7DK/Ann/${goal}`)).toEqual(game);
  },
);

test('a link says nothing that is as usual', () => {
  expect(linkTo('C3DW7DK', undefined, 5)).toBe('https://example.org/#C3DW7DK');
  expect(linkTo('C3DW7DK', 'Ann', 5)).toBe('https://example.org/#C3DW7DK/Ann');
  expect(linkTo('C3DW7DK', undefined, 3)).toBe('https://example.org/#C3DW7DK//3');
});

test.each(['#C3DW7D', '#C3OW7DK', '#no-game-at-all', '#%'])('%s is broken, and why is said', (hash) => {
  expect(placeIn(hash)).toEqual({ kind: 'broken', why: expect.stringMatching(/\.$|\?$/) });
});

test('every name and number of rounds comes back from its link, whatever characters it has', () => {
  return fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 16 }), fc.constantFrom(...GOALS), (text, goal) => {
      const name = parseName(text);
      const { hash } = new URL(linkTo('C3DW7DK', name, goal));
      expect(placeIn(hash)).toEqual({
        kind: 'game',
        gameId: 'C3DW7DK',
        host: name,
        goal: goal === 5 ? undefined : goal,
      });
    }),
  );
});
