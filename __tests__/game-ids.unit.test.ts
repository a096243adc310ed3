import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GAME_ID_ALPHABET, GAME_ID_LENGTH } from '../domain/ids';

const IDS = GAME_ID_ALPHABET.length ** GAME_ID_LENGTH;
/** How many ids `new` draws before it fails. */
const DRAWS = 5;
const A_MONTH = 30 * 5_000_000;
const A_FLOOD = 2000 * 24 * 60 * 60;

const told = readFileSync(join(__dirname, '../CAPACITY.md'), 'utf8').replaceAll(',', '');

test.each([[A_MONTH], [A_FLOOD], [A_MONTH + A_FLOOD]])(
  'with %d games, the share of ids taken and the failures of `new` are as in CAPACITY.md',
  (games) => {
    const [, taken, failures] =
      new RegExp(`^\\| ${games / 1e6} M: [^|]*\\| ([\\d.]+) % \\| (\\d+) \\|$`, 'm').exec(told) ?? [];
    expect(taken).toBe(((100 * games) / IDS).toFixed(2));
    expect(failures).toBe(String(Number(((IDS / games) ** DRAWS).toPrecision(2))));
  },
);

test('CAPACITY.md and SECURITY.md say how many ids there are', () => {
  expect(told).toContain(`${GAME_ID_ALPHABET.length}^${GAME_ID_LENGTH} = ${IDS}`);
  const security = readFileSync(join(__dirname, '../SECURITY.md'), 'utf8');
  expect(security).toContain(
    `${GAME_ID_LENGTH} of ${GAME_ID_ALPHABET.length} characters, ${(IDS / 1e9).toFixed(1)} × 10^9 in all`,
  );
});
