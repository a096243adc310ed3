import { createHash } from 'node:crypto';
import { canSeal, newSalt, noteOf, sealOf } from '../../client/src/practice/seal';
import { MOVES } from '../../domain/rules';

test.each(MOVES)('the seal of %s is what anyone can compute from the opened note', async (move) => {
  const note = noteOf({ move, salt: newSalt() });
  expect(note).toMatch(new RegExp(`^${move} [0-9a-f]{16}$`));
  expect(await sealOf(note)).toBe(createHash('sha256').update(note).digest('hex'));
});

test('the same move never has the same seal twice', async () => {
  const seals = await Promise.all(
    Array.from({ length: 20 }, () => sealOf(noteOf({ move: 'rock', salt: newSalt() }))),
  );
  expect(new Set(seals).size).toBe(20);
});

test('another move with the same salt has another seal', async () => {
  const salt = newSalt();
  const seals = await Promise.all(MOVES.map((move) => sealOf(noteOf({ move, salt }))));
  expect(new Set(seals).size).toBe(MOVES.length);
});

describe('over plain http', () => {
  const { crypto } = globalThis;
  beforeEach(() => {
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues }, configurable: true });
  });
  afterEach(() => Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true }));

  test('there is no seal, and the page can tell', async () => {
    expect(canSeal()).toBe(false);
    expect(await sealOf(noteOf({ move: 'rock', salt: newSalt() }))).toBeUndefined();
  });
});
