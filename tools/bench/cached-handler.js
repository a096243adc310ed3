// A handler that is loaded from a bundle with V8's code cache beside it; the build fills in the two paths.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const script = new Script(`(function (exports, require, module) {${readFileSync(process.env.BUNDLE)}\n})`, {
  cachedData: readFileSync(process.env.CACHE),
});
if (script.cachedDataRejected) throw new Error('V8 does not take the cache');
script.runInThisContext()(exports, require, module);
exports.handler = module.exports.handler;
