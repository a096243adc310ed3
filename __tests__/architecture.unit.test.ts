import { type Source, sourceOf, sourcesIn } from './support/sources';

/** What the code below each folder may import: paths and packages, matched from their beginning. */
const MAY_IMPORT = {
  domain: [/^domain\//, /^valibot$/],
  adapters: [/^domain\//, /^adapters\//, /^[^.]/],
  handlers: [/^domain\//, /^adapters\/(?!local\/|cloud\/|bundle\/)/, /^(@middy\/core|aws-lambda)$/],
  'client/src': [
    /^client\/src\//,
    /^domain\//,
    /^adapters\/memory-store$/,
    /^(preact|valibot|uqr)(\/|$)/,
    /^@fontsource\//,
  ],
} as const;

const ours = /^(client|handlers|adapters|__tests__)\//;
const outward = ({ path, imports }: Source, allowed: readonly RegExp[]): string[] =>
  imports
    .filter((name) => !allowed.some((pattern) => pattern.test(name)))
    .map((name) => `${path} imports ${name}`);

/** What the domain must be handed: the time, chance, and everything that waits, prints or knows its host. */
const IMPURE = [
  ...['Date', 'performance', 'random', 'crypto', 'Intl'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'console'],
  ...['process', 'require', 'Buffer', 'window', 'document', 'globalThis'],
];
const impure = ({ path, names }: Source): string[] =>
  names.filter((name) => IMPURE.includes(name)).map((name) => `${path} uses ${name}`);

describe('dependencies point inward', () => {
  it.each(Object.entries(MAY_IMPORT))('from %s', (folder, allowed) => {
    const sources = sourcesIn(folder);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap((source) => outward(source, allowed))).toEqual([]);
  });

  it('and never from adapters to what uses them', () => {
    const outer = sourcesIn('adapters').flatMap(({ path, imports }) =>
      imports
        .filter((name) => ours.test(name) && !name.startsWith('adapters/'))
        .map((name) => `${path} imports ${name}`),
    );
    expect(outer).toEqual([]);
  });

  it('and never from what runs in a Lambda to what only the laptop or a deployment needs', () => {
    const deployed = sourcesIn('adapters').filter(
      ({ path }) => !/^adapters\/(local|cloud|bundle)\//.test(path),
    );
    const tools = deployed.flatMap((source) => outward(source, [/^(?!adapters\/(local|cloud|bundle)\/)/]));
    expect(tools).toEqual([]);
  });

  it('and the one adapter that the page uses imports nothing but the domain', () => {
    const [store] = sourcesIn('adapters').filter(({ path }) => path === 'adapters/memory-store.ts');
    expect(store && outward(store, [/^domain\//])).toEqual([]);
  });
});

describe('the domain', () => {
  it('knows no clock, no chance and no host', () => {
    expect(sourcesIn('domain').flatMap(impure)).toEqual([]);
  });

  it('would be caught at any of them', () => {
    const guilty = sourceOf(
      'domain/x.ts',
      "import { join } from 'node:path';\n// Date\nexport const at = Date.now() + Math.random();",
    );
    expect(impure(guilty)).toEqual(['domain/x.ts uses Date', 'domain/x.ts uses random']);
    expect(outward(guilty, MAY_IMPORT.domain)).toEqual(['domain/x.ts imports node:path']);
  });
});
