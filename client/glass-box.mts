import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const CONFIG = fileURLToPath(new URL('./glass-box.config.mts', import.meta.url));

/**
 * Vite plugin: builds the glass box beside the page, all by itself. Built together, the two would share files, and the page
 * would no longer be as small as it can be.
 */
export const glassBox = (): Plugin => ({
  name: 'glass-box',
  apply: 'build',
  async writeBundle({ dir }) {
    const root = fileURLToPath(new URL('.', import.meta.url));
    await build({
      root,
      configFile: CONFIG,
      logLevel: 'warn',
      build: { ...(dir && { outDir: dir }), emptyOutDir: false },
    });
  },
});
