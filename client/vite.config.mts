import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './service-worker/plugin.mts';

/** Link previews need whole addresses: `SITE_URL` is where the page will be, for example https://example.org. */
const siteUrl = (): Plugin => ({
  name: 'site-url',
  transformIndexHtml: (html) => html.replaceAll('%SITE_URL%', process.env.SITE_URL ?? ''),
});

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // Every browser that has WebSocket-era CSS has module preload too; the polyfill would be dead weight.
    modulePreload: { polyfill: false },
    // Files of their own are cached one by one, and pass a Content-Security-Policy without `data:`.
    assetsInlineLimit: 0,
  },
  plugins: [serviceWorker(), siteUrl()],
});
