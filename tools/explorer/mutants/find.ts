import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import * as v from 'valibot';
import { ROOT } from '../../sources';
import type { Find } from './hunt';
import { type Mutant, sourcesWith } from './mutant';

const FindSchema = v.nullable(
  v.object({
    scope: v.string(),
    wrong: v.array(v.string()),
    trace: v.array(v.string()),
    way: v.array(v.number()),
    states: v.number(),
    seconds: v.number(),
  }),
);

/** Builds the explorer with this bug and runs it. Undefined if no scope shows the bug. */
export async function find(mutant: Mutant): Promise<Find | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    const outfile = join(folder, 'hunter.js');
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['tools/explorer/mutants/hunter.ts'],
      bundle: true,
      platform: 'node',
      outfile,
      plugins: [planted(mutant)],
    });
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--max-old-space-size=6000', outfile, mutant.scope]);
    return v.parse(FindSchema, JSON.parse(stdout)) ?? undefined;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Puts the bug into its files while the explorer is built; the sources stay as they are. */
const planted = (mutant: Mutant): Plugin => ({
  name: 'mutant',
  async setup({ onLoad }) {
    const sources = await sourcesWith(mutant);
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = sources.get(relative(ROOT, path));
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
});
