// `node code-cache.js <bundle> <file>`: loads a bundle and writes what V8 has compiled of it.
const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const [bundle, file] = process.argv.slice(2);
const script = new Script(`(function (exports, require, module) {${readFileSync(bundle)}\n})`);
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require, module_);
writeFileSync(file, script.createCachedData());
process.exit();
