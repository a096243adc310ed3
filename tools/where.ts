/**
 * `npm run where -- play.js:25:1234`: the place in the sources of a frame in the log. Run it at the commit that is
 * deployed: bundles of the same sources are the same, and the source maps need not be shipped.
 */
import { SourceMap } from 'node:module';
import { parse } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../adapters/deploy/bundle/options';
import { ROOT } from './sources';

/** @param frame a bundle's file, line and column, as in a stack */
export async function sourceOf(frame: string): Promise<string> {
  const [, file, line, column] = /([\w-]+\.js):(\d+):(\d+)/.exec(frame) ?? [];
  if (!file) throw new Error(`${frame} does not end like a frame, in play.js:25:1234`);
  const { outputFiles } = await build({
    ...bundleOptions,
    ...{ absWorkingDir: ROOT, entryPoints: [`handlers/${parse(file).name}.ts`], outdir: ROOT },
    ...{ write: false, sourcemap: 'external' },
  });
  const map = outputFiles.find(({ path }) => path.endsWith('.map'));
  if (!map) throw new Error(`No map of ${file} was made`);
  const entry = new SourceMap(JSON.parse(map.text)).findEntry(Number(line) - 1, Number(column) - 1);
  if (!('originalSource' in entry)) throw new Error(`${frame} is not in the bundle`);
  return `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

if (require.main === module) {
  void sourceOf(process.argv[2] ?? '').then(console.log, (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
