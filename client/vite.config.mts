import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Every browser that has WebSocket-era CSS has module preload too; the polyfill would be dead weight.
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
