import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../adapters/deploy/bundle/options';
import { ROOT } from '../sources';

export const HANDLERS = ['connect', 'default', 'new', 'join', 'play', 'disconnect'] as const;
export type HandlerName = (typeof HANDLERS)[number];

/** The handlers, bundled as `sls package` does. */
export interface Bundles {
  pathOf(name: HandlerName): string;
  bytesOf(name: HandlerName): number;
  remove(): Promise<void>;
}

/** @param instead packages to replace with others */
export async function buildBundles(instead: Readonly<Record<string, string>> = {}): Promise<Bundles> {
  const outdir = await mkdtemp(join(tmpdir(), 'bundles-'));
  const { metafile } = await build({
    ...bundleOptions,
    alias: { ...bundleOptions.alias, ...instead },
    absWorkingDir: ROOT,
    entryPoints: HANDLERS.map((name) => `handlers/${name}.ts`),
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
