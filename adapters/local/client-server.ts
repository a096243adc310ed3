import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

const CLIENT = join(__dirname, '../../client');

/**
 * Builds the client and serves it, until this process ends, on `port` with these headers, and with `/ws` passed on
 * to the WebSocket API.
 */
export async function serveClient(
  port: number,
  webSocketPort: number,
  headers: Record<string, string>,
): Promise<void> {
  // A folder of its own, so that neither two local runs nor a run and a deployment write over one another.
  const outDir = mkdtempSync(join(tmpdir(), 'rpsls-client-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({ root: CLIENT, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
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
