const { join } = require('node:path');

/** Serverless plugin: what `sls offline` needs beside the handlers - an engine with the table, and the client. */
module.exports = class LocalPlugin {
  #started = false;

  constructor(serverless) {
    // The framework keeps a cache in the home folder, and fails where that cannot be written to.
    process.env.SLS_SCHEMA_CACHE_BASE_DIR ??= join(serverless.serviceDir, 'node_modules/.cache');
    const start = () => this.#start(serverless);
    this.hooks = {
      'before:offline:start': start,
      'before:offline:start:init': start,
      error: () => this.#end(),
    };
  }

  async #start(serverless) {
    this.#started = true;
    // Serverless loads plugins as plain JavaScript; the rest is TypeScript, loaded only when it is needed, so that
    // other commands, which load this plugin as well, stay quick.
    const { require: load } = require('tsx/cjs/api');
    await load('./start.ts', __filename).startBesideHandlers(serverless);
  }

  /** After an error the framework sets the exit code, but what runs already would keep the process alive. */
  #end() {
    if (this.#started) setImmediate(() => process.exit());
  }
};
