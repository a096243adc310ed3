import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The glass box, in files of its own. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  build: {
    // Apart from the page's files, so that the service worker keeps none of them.
    assetsDir: 'assets/glass-box',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: fileURLToPath(new URL('./glass-box.html', import.meta.url)) },
  },
});
