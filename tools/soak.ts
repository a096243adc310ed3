/**
 * `npm run test:soak`: runs the tests under random faults at full size; `npm test` runs them at a smaller one. Prints
 * what they counted, and fails if anything was lost, wrong or leaked, or if a test failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const ROOT = join(__dirname, '..');
const PROOFS = '__tests__/(model|faults|handlers/fuzz)';
const COLUMNS = ['runs', 'faults', 'plays', 'lost', 'wrong', 'leaks', 'seconds'] as const;

const count = v.number();
const RowSchema = v.object({
  name: v.string(),
  runs: count,
  faults: count,
  plays: count,
  lost: count,
  wrong: count,
  leaks: count,
  seconds: count,
});
type Row = v.InferOutput<typeof RowSchema>;

/** Runs the files one after the other, so that each has the machine to itself; returns jest's exit code. */
async function runProofs(report: string): Promise<number> {
  const jest = require.resolve('jest/bin/jest', { paths: [ROOT] });
  const child = spawn(process.execPath, [jest, '--runInBand', '--testPathPatterns', PROOFS], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, SOAK_REPORT: report },
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

async function readRows(report: string): Promise<Row[]> {
  const text = await readFile(report, 'utf8').catch(() => '');
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line) => v.parse(RowSchema, JSON.parse(line)));
}

function printTable(rows: readonly Row[]): void {
  const table = Object.fromEntries(
    rows.map((row) => [row.name, Object.fromEntries(COLUMNS.map((column) => [column, row[column]]))]),
  );
  console.table(table);
}

async function soak(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  try {
    const report = join(folder, 'report');
    const code = await runProofs(report);
    const rows = await readRows(report);
    printTable(rows);
    const isSound = rows.length > 0 && rows.every(({ lost, wrong, leaks }) => lost + wrong + leaks === 0);
    return isSound ? code : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void soak().then((code) => {
  process.exitCode = code;
});
