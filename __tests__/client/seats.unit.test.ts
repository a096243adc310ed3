import { keepOwnName, ownName, whyNoName } from '../../client/src/own-name';
import { forgetSeat, hasSeat, rememberSeat } from '../../client/src/seats';
import { createStorage } from '../../client/src/storage';

const emptyStorage = () => createStorage(() => null);

test('seats are remembered and forgotten one by one', () => {
  const storage = emptyStorage();
  expect(hasSeat('AAAAAAA', storage)).toBe(false);
  rememberSeat('AAAAAAA', storage);
  rememberSeat('CCCCCCC', storage);
  rememberSeat('AAAAAAA', storage);
  forgetSeat('AAAAAAA', storage);
  forgetSeat('DDDDDDD', storage);
  expect(['AAAAAAA', 'CCCCCCC'].map((gameId) => hasSeat(gameId, storage))).toEqual([false, true]);
});

test('of many seats the oldest are forgotten', () => {
  const storage = emptyStorage();
  const games = Array.from({ length: 21 }, (_, index) => `GAME${index}`);
  for (const gameId of games) rememberSeat(gameId, storage);
  expect(games.filter((gameId) => !hasSeat(gameId, storage))).toEqual(['GAME0']);
});

test('a name is kept until there is another one', () => {
  const storage = emptyStorage();
  expect(ownName(storage)).toBeUndefined();
  expect(keepOwnName('', storage)).toBe(false);
  expect(keepOwnName(' Ann ', storage)).toBe(true);
  expect(keepOwnName('Ann', storage)).toBe(false);
  expect(ownName(storage)).toBe('Ann');
  expect(keepOwnName('A name that is much too long', storage)).toBe(true);
  expect(ownName(storage)).toBeUndefined();
});

test.each([
  ['Ann', undefined],
  ['', undefined],
  ['  ', undefined],
  ['A name that is much too long', 'A name must have at most 16 characters.'],
  ['Ann\u202e', 'A name must not have control or invisible characters.'],
])('of the name "%s" it is said: %s', (text, why) => {
  expect(whyNoName(text)).toBe(why);
});
