import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rules in docs/protocol.md: paragraphs that begin with **R1**, **R2** ... */
const protocol = readFileSync(join(__dirname, '../docs/protocol.md'), 'utf8');
const rules = [...protocol.matchAll(/^\*\*(R\d+)\*\* /gm)].map(([, rule]) => rule);

/** The rules that the titles of tests name in parentheses at their end: "... (R1, R9)". */
const named = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .flatMap((text) => [...text.matchAll(/ \((R\d+(?:, R\d+)*)\)'/g)])
  .flatMap(([, list]) => list?.split(', ') ?? []);

test('the rules of the protocol are numbered in order', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules).toEqual(rules.map((_, index) => `R${index + 1}`));
});

test('every rule of the protocol is named by a test, and no test names another', () => {
  expect([...new Set(named)].sort()).toEqual([...rules].sort());
});
