import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, type Plugin, preview } from 'vite';
import { hashOf, NO_LINK } from '../../glass-box/link';
import { ROOT } from '../../sources';
import type { Find } from './hunt';
import { type Mutant, sourcesWith } from './mutant';

const CLIENT = join(ROOT, 'client');

/** Serves the glass box with this bug in it until this process ends. Returns the link to the moment at which the bug shows. */
export async function serveWith(mutant: Mutant, { scope, way }: Find): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'glass-box-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit());
  await build({
    root: CLIENT,
    configFile: join(CLIENT, 'glass-box.config.mts'),
    logLevel: 'error',
    plugins: [planted(await sourcesWith(mutant))],
    build: { outDir, emptyOutDir: true },
  });
  const server = await preview({ root: CLIENT, configFile: false, build: { outDir }, preview: { port: 0 } });
  return `${server.resolvedUrls?.local[0]}glass-box.html${hashOf({ ...NO_LINK, scope, way })}`;
}

/** Vite plugin: puts the bug into its files while the page is built; the sources stay as they are. */
const planted = (sources: ReadonlyMap<string, string>): Plugin => ({
  name: 'mutant',
  enforce: 'pre',
  load: (id) => sources.get(relative(ROOT, id)),
});
