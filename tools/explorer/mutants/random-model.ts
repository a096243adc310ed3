import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../../sources';
import { type Mutant, sourcesWith } from './mutant';

const PARTS = ['domain', 'adapters', 'handlers', 'client', '__tests__', 'tools', 'jest.config.js'];
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.base.json'];
const MODEL = '__tests__/model/memory.unit.test.ts';

const ReportSchema = v.object({
  testResults: v.array(
    v.object({
      assertionResults: v.array(
        v.object({ title: v.string(), status: v.string(), failureMessages: v.array(v.string()) }),
      ),
    }),
  ),
});

/** What the random model says about a bug: for each of its tests, after how many runs it failed; undefined: it passed. */
export type Verdict = readonly (readonly [test: string, runs: number | undefined])[];

/** Runs the random model, 1,000 runs a test, in a copy of the project that has this bug. */
export async function askRandomModel(mutant: Mutant): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    await copyTo(folder);
    for (const [file, text] of await sourcesWith(mutant)) await writeFile(join(folder, file), text);
    const report = join(folder, 'report.json');
    const jest = join(folder, 'node_modules/jest/bin/jest.js');
    const args = [jest, '--selectProjects', 'unit', '--json', '--outputFile', report, MODEL];
    await once(spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' }), 'exit');
    return verdictOf(v.parse(ReportSchema, JSON.parse(await readFile(report, 'utf8'))));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function copyTo(folder: string): Promise<void> {
  const filter = (path: string) => !['dist', 'node_modules'].includes(basename(path));
  await Promise.all(
    [...PARTS, ...SETTINGS].map((part) =>
      cp(join(ROOT, part), join(folder, part), { recursive: true, filter }),
    ),
  );
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  // That it fails is enough to know: the shortest game in which it does would take minutes to find.
  const proof = join(folder, '__tests__/model/faults.ts');
  const text = await readFile(proof, 'utf8');
  await writeFile(proof, text.replace('verbose: true', 'endOnFailure: true'));
}

const verdictOf = ({ testResults }: v.InferOutput<typeof ReportSchema>): Verdict =>
  testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, status, failureMessages }) => {
      const runs = /failed after (\d+) test/.exec(failureMessages.join(' '))?.[1];
      return [title, status === 'passed' ? undefined : Number(runs ?? 0)] as const;
    }),
  );
