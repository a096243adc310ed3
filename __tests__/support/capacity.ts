import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The figures in the first row of CAPACITY.md's tables that begins like this. */
export function rowOf(heading: string): number[] {
  const text = readFileSync(join(__dirname, '../../CAPACITY.md'), 'utf8');
  const row = text.split('\n').find((line) => line.startsWith(`| ${heading}`)) ?? '';
  return row
    .split('|')
    .slice(2, -1)
    .map((cell) => Number(cell.replaceAll(',', '')));
}
