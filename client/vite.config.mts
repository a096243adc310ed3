import { defineConfig } from 'vite';
import { glassBox } from './glass-box.mts';
import { previews } from './previews.mts';
import { serviceWorker } from './service-worker/plugin.mts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // Every browser that has WebSocket-era CSS has module preload too; the polyfill would be dead weight.
    modulePreload: { polyfill: false },
    // Files of their own are cached one by one, and pass a Content-Security-Policy without `data:`.
    assetsInlineLimit: 0,
  },
  plugins: [previews(), serviceWorker(), glassBox()],
});
