/** What a stand-in throws when something uses what was left out after all. */
export const leftOut = (what: string): Error =>
  new Error(`${what} is not in this bundle: adapters/deploy/bundle/options.ts leaves it out`);
