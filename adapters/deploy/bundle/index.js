// serverless-esbuild loads its options as plain JavaScript; they are written in TypeScript.
const { require: load } = require('tsx/cjs/api');

module.exports = () => {
  const { bundleOptions, packageOptions } = load('./options.ts', __filename);
  return { ...bundleOptions, ...packageOptions };
};
