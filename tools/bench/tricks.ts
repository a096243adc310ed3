import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BuildOptions, build } from 'esbuild';
import { bundleOptions } from '../../adapters/deploy/bundle/options';
import { ROOT } from '../sources';
import { type ColdStart, measureColdStarts, type Subject } from './cold-start';
import { handlerEnvironment } from './environment';

const withAlias = (left: string): BuildOptions => ({
  ...bundleOptions,
  alias: Object.fromEntries(Object.entries(bundleOptions.alias).filter(([name]) => name !== left)),
});

/** The bundle without each optimization, and with two that were rejected. */
const VARIANTS: Readonly<Record<string, BuildOptions>> = {
  'as shipped': bundleOptions,
  'with the whole credential chain': withAlias('@aws-sdk/credential-provider-node'),
  'with event streams': withAlias('@smithy/core/event-streams'),
  'with endpoint discovery': withAlias('@aws-sdk/middleware-endpoint-discovery'),
  "with the SDK's HTTP handler": withAlias('@smithy/node-http-handler'),
  "with Node's web streams": withAlias('node:stream/web'),
  'with configuration files': { ...bundleOptions, plugins: [] },
  'of CommonJS packages': { ...bundleOptions, mainFields: ['main'] },
  'with real import()': { ...bundleOptions, supported: {} },
  'not minified': { ...bundleOptions, minify: false },
  'with no trick but minifying': { bundle: true, minify: true, platform: 'node', target: 'node24' },
  'as an ES module': { ...bundleOptions, format: 'esm', supported: {}, outExtension: { '.js': '.mjs' } },
};

/** Cold starts of play in these bundles; the empty handler first. */
export async function measureTricks(play: Subject, runs: number): Promise<ColdStart[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tricks-'));
  try {
    const subjects: Subject[] = [];
    for (const [name, options] of Object.entries(VARIANTS)) {
      const outdir = join(folder, String(subjects.length));
      await build({ ...options, absWorkingDir: ROOT, entryPoints: ['handlers/play.ts'], outdir });
      const path = join(outdir, `play${options.outExtension?.['.js'] ?? '.js'}`);
      subjects.push({ ...play, name, path, bytes: (await stat(path)).size });
    }
    subjects.push(await withCodeCache(play, folder));
    return (await measureColdStarts(subjects, runs)) ?? [];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The bundle with V8's code cache from loading it once, and a program that loads both. */
async function withCodeCache(play: Subject, folder: string): Promise<Subject> {
  const cache = join(folder, 'play.cache');
  await promisify(execFile)(process.execPath, [join(__dirname, 'code-cache.js'), play.path, cache], {
    env: handlerEnvironment(process.env, 'games', 'http://localhost', 'http://localhost'),
  });
  const path = join(folder, 'cached.js');
  const loader = {
    'process.env.BUNDLE': JSON.stringify(play.path),
    'process.env.CACHE': JSON.stringify(cache),
  };
  await build({ entryPoints: [join(__dirname, 'cached-handler.js')], outfile: path, define: loader });
  const bytes = play.bytes + (await stat(cache)).size;
  return { ...play, name: 'with a V8 code cache in the package', path, bytes };
}
