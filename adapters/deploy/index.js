// Serverless loads plugins as plain JavaScript; the plugin itself is TypeScript.
const { require: load } = require('tsx/cjs/api');

module.exports = load('./plugin.ts', __filename).CloudPlugin;
