import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** Vite plugin: builds the service worker with the list of the page's files in it. */
export const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const hashed = Object.keys(bundle).filter((file) => file.startsWith('assets/'));
    const files = ['/', ...hashed.map((file) => `/${file}`), '/icon.svg', '/manifest.webmanifest'];
    const page = bundle['index.html'];
    const version = createHash('sha256')
      .update(files.join() + (page?.type === 'asset' ? page.source : ''))
      .digest('hex')
      .slice(0, 8);
    const output = await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      define: { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(version) },
      build: {
        write: false,
        rollupOptions: {
          input: fileURLToPath(new URL('./service-worker.ts', import.meta.url)),
          output: { entryFileNames: 'sw.js', format: 'iife' },
        },
      },
    });
    const [first] = [output].flat();
    const chunk = first && 'output' in first ? first.output[0] : undefined;
    if (!chunk) throw new Error('The service worker was not built');
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: chunk.code });
  },
});
