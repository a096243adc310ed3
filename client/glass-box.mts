import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** Where its files are: apart from the page's, so that the service worker keeps none of them. */
const ASSETS = 'assets/glass-box';

/**
 * Vite plugin: builds the glass box beside the page, all by itself. Built together, the two would share files, and the page
 * would no longer be as small as it can be.
 */
export const glassBox = (): Plugin => ({
  name: 'glass-box',
  apply: 'build',
  async writeBundle({ dir }) {
    await build({
      configFile: false,
      root: fileURLToPath(new URL('.', import.meta.url)),
      publicDir: false,
      logLevel: 'warn',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        outDir: dir,
        emptyOutDir: false,
        assetsDir: ASSETS,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: { input: fileURLToPath(new URL('./glass-box.html', import.meta.url)) },
      },
    });
  },
});
