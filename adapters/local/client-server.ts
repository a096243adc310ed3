import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { buildClient } from '../deploy/build-client';

const CLIENT = join(__dirname, '../../client');

/**
 * Builds the client and serves it on `port` with these headers until this process ends. `/ws` is proxied to the
 * WebSocket API.
 */
export async function serveClient(
  port: number,
  webSocketPort: number,
  headers: Record<string, string>,
): Promise<void> {
  // A folder of its own, so that local runs and deployments do not overwrite each other's build.
  const outDir = mkdtempSync(join(tmpdir(), 'rpsls-client-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await buildClient(outDir);
  await preview({
    root: CLIENT,
    logLevel: 'error',
    build: { outDir },
    preview: {
      port,
      strictPort: true,
      host: true,
      headers,
      proxy: {
        '/ws': { target: `ws://localhost:${webSocketPort}`, ws: true, rewrite: () => '/' },
      },
    },
  });
}
