import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

/** What the handlers import, or their libraries do, and what stands in for it; see each file for why. */
const leftOut = (file: string): string => join(__dirname, 'left-out', file);

/** The SDK looks for its configuration files by a relative path, which `alias` does not see. */
const withoutConfigFiles: Plugin = {
  name: 'without-config-files',
  setup({ onResolve }) {
    onResolve({ filter: /\/shared-ini-file-loader\/loadSharedConfigFiles$/ }, () => ({
      path: leftOut('config-files.ts'),
    }));
  },
};

/**
 * How a handler is bundled, for Lambda and the laptop alike. A Lambda's cold start is mostly reading, compiling
 * and initializing the AWS SDK, so what a handler never uses of it is left out. BENCHMARKS.md has each one's gain.
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  minify: true,
  // The packages' ES modules: of CommonJS ones nothing can be left out.
  mainFields: ['module', 'main'],
  // A real import() would start Node's loader of ES modules, only to find a built-in one.
  supported: { 'dynamic-import': false },
  alias: {
    '@aws-sdk/credential-provider-node': leftOut('credential-providers.ts'),
    '@aws-sdk/middleware-endpoint-discovery': leftOut('endpoint-discovery.ts'),
    '@smithy/node-http-handler': leftOut('node-http-handler.ts'),
    '@smithy/core/event-streams': leftOut('event-streams.ts'),
    'node:stream/web': leftOut('web-streams.ts'),
  },
  plugins: [withoutConfigFiles],
} satisfies BuildOptions;

/** How serverless-esbuild packs the bundles. If `exclude` were not empty, the SDK of the Lambda runtime would be used. */
export const packageOptions = {
  packager: 'npm',
  exclude: [],
  keepOutputDirectory: true,
  // Local runs side by side differ in this port, so none writes over the other's bundles.
  outputWorkFolder: `.esbuild/${process.env.WS_PORT ?? 3001}`,
};
