import * as fc from 'fast-check';
import * as v from 'valibot';
import { GAME_ID_ALPHABET, GAME_ID_LENGTH, newGameId, parseGameId, UserIdSchema } from '../../domain/ids';

const bytes = (...values: number[]) => {
  const queue = [...values];
  return (count: number) => Uint8Array.from(queue.splice(0, count));
};

describe('a game id', () => {
  it('has no letters that look alike', () => {
    expect(GAME_ID_ALPHABET).toMatch(/^[A-Z0-9]+$/);
    expect(GAME_ID_ALPHABET).not.toMatch(/[0O1IL2Z5S8B]/);
    expect(new Set(GAME_ID_ALPHABET).size).toBe(GAME_ID_ALPHABET.length);
  });

  it('made of any bytes is one that is accepted, in any case and with space around it', () => {
    const random = fc.array(fc.nat(249), { minLength: GAME_ID_LENGTH, maxLength: GAME_ID_LENGTH });
    return fc.assert(
      fc.property(random, (values) => {
        const id = newGameId(bytes(...values));
        expect(parseGameId(id)).toBe(id);
        expect(parseGameId(` ${id.toLowerCase()}\n`)).toBe(id);
      }),
    );
  });

  it('favours no letter: bytes that would are drawn again', () => {
    expect(newGameId(bytes(250, 0, 255, 24, 25, 249, 254, 1, 2, 3, 4))).toBe('3Y3Y467');
    const letters = Array.from({ length: 250 }, (_, byte) => newGameId(bytes(byte, 0, 0, 0, 0, 0, 0))[0]);
    const counts = [...GAME_ID_ALPHABET].map((letter) => letters.filter((each) => each === letter).length);
    expect(new Set(counts)).toEqual(new Set([10]));
  });

  it.each([
    '',
    'ABC',
    'ACDEFG',
    'ACDEFGHJ',
    'ACDEFG0',
    'ACDE-FG',
    'ACD EFG',
    '__proto__',
    'constructor',
    'ﬀﬀﬀA',
    'ACDEFGſ',
  ])('is not %j', (text) => expect(parseGameId(text)).toBeUndefined());
});

describe('a user id', () => {
  const accepts = (id: unknown) => v.safeParse(UserIdSchema, id).success;

  it('is 4 to 64 plain characters', () => {
    expect([
      accepts('x'.repeat(3)),
      accepts('x'.repeat(4)),
      accepts('x'.repeat(64)),
      accepts('x'.repeat(65)),
    ]).toEqual([false, true, true, false]);
    const plain = fc.stringMatching(/^[A-Za-z0-9_-]{4,64}$/);
    return fc.assert(fc.property(plain, (id) => expect(accepts(id)).toBe(!(id in {}))));
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))('is not %s, which every object has', (name) => {
    expect(accepts(name)).toBe(false);
  });

  it.each(['a.b.c', 'ann 1', 'änn1', 'ann1\n', '#me1', ':now', 7, null, ['ann1'], {}])('is not %j', (id) => {
    expect(accepts(id)).toBe(false);
  });

  it.each(['KELVIN SIGN \u212a', 'LATIN SMALL LETTER LONG S \u017f'])(
    'has no letter that is like a plain one but for its case: %s',
    (name) => {
      expect(accepts(`ann1${name.at(-1)}`)).toBe(false);
    },
  );
});
