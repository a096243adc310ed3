import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GAME_ID_ALPHABET, GAME_ID_LENGTH } from '../domain/ids';

const CHARACTERS = GAME_ID_ALPHABET.length;
/** Of one cell, as CAPACITY.md has them. */
const GAMES_AT_ONCE = 12_500;
const NEW_GAMES = 250;
/** 5 minutes a match, ids kept for 30 days. */
const GAMES_KEPT = GAMES_AT_ONCE * (24 * 60) * (30 / 5);
/** How many ids `new` draws before it fails. */
const DRAWS = 5;

const textOf = (path: string) => readFileSync(join(__dirname, '..', path), 'utf8').replaceAll(',', '');
const rows = [...textOf('docs/decisions/cells.md').matchAll(/^\| (\d+) \|(.*)\|$/gm)].map(
  ([, cells, rest = '']) => ({
    cells: Number(cells),
    told: rest.split('|').map((cell) => Number.parseFloat(cell)),
  }),
);

test('cells.md calculates with one region as CAPACITY.md has it', () => {
  const capacity = textOf('CAPACITY.md');
  expect(capacity).toMatch(
    new RegExp(`API Gateway requests and posts\\*\\* \\|.*\\*\\*${GAMES_AT_ONCE}\\*\\*`),
  );
  expect(capacity).toContain(`${NEW_GAMES} new games a second`);
});

test('the table of 1 to 25 cells is what the formulas give', () => {
  expect(rows.map(({ cells }) => cells)).toEqual([1, 2, 3, 5, 8, 12, CHARACTERS]);
  for (const { cells, told } of rows) {
    const characters = Math.floor(CHARACTERS / cells);
    const ids = characters * CHARACTERS ** (GAME_ID_LENGTH - 1);
    const taken = GAMES_KEPT / ids;
    expect(told).toEqual([
      cells * GAMES_AT_ONCE,
      cells * NEW_GAMES,
      characters,
      ids,
      Number((100 * taken).toPrecision(2)),
      Number((taken ** -DRAWS).toPrecision(2)),
    ]);
  }
});
