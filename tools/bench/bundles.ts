import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../adapters/deploy/bundle/options';
import { HANDLER_NAMES } from '../handler-names';
import { ROOT } from '../sources';

/** The handlers, bundled as `sls package` does. */
export interface Bundles {
  pathOf(name: string): string;
  bytesOf(name: string): number;
  remove(): Promise<void>;
}

/** @param instead packages to be replaced by others */
export async function buildBundles(instead: Readonly<Record<string, string>> = {}): Promise<Bundles> {
  const outdir = await mkdtemp(join(tmpdir(), 'bundles-'));
  const { metafile } = await build({
    ...bundleOptions,
    alias: { ...bundleOptions.alias, ...instead },
    absWorkingDir: ROOT,
    entryPoints: HANDLER_NAMES.map((name) => `handlers/${name}.ts`),
    outdir,
    metafile: true,
  });
  const bytes = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [parse(path).name, output.bytes]),
  );
  return {
    pathOf: (name) => join(outdir, `${name}.js`),
    bytesOf: (name) => bytes.get(name) ?? 0,
    remove: () => rm(outdir, { recursive: true }),
  };
}
