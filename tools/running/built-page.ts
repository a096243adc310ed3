import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { buildClient } from '../../adapters/deploy/build-client';

const CLIENT = join(__dirname, '../../client');

/** Builds the page as it is deployed and serves it without a backend, which is all that replays need. */
export async function serveBuiltPage(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'page-'));
  const settings = { root: CLIENT, configFile: join(CLIENT, 'vite.config.mts'), logLevel: 'error' } as const;
  await buildClient(outDir);
  const server = await preview({ ...settings, build: { outDir }, preview: { port: 0 } });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async stop() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
