import { join } from 'node:path';
import { build, preview } from 'vite';

const CLIENT = join(__dirname, '../../client');

/** Builds the client and serves it on `port` with these headers, and with `/ws` passed on to the WebSocket API. */
export async function serveClient(
  port: number,
  webSocketPort: number,
  headers: Record<string, string>,
): Promise<{ stop(): Promise<void> }> {
  await build({ root: CLIENT, logLevel: 'warn' });
  const server = await preview({
    root: CLIENT,
    logLevel: 'error',
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
  return { stop: () => server.close() };
}
