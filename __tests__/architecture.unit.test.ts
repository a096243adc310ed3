import { type Source, sourceOf, sourcesIn } from '../tools/sources';

/** What the code in each folder may import: paths and packages, matched from their beginning. */
const MAY_IMPORT = {
  domain: [/^domain\//, /^valibot$/],
  'adapters/lambda': [/^domain\//, /^adapters\/(lambda|dynamo|notifier)\//, /^[^.]/],
  'adapters/dynamo': [/^domain\//, /^adapters\/dynamo\//, /^(@aws-sdk\/|valibot$)/],
  'adapters/notifier': [/^domain\//, /^adapters\/(notifier|lambda)\//, /^@aws-sdk\//],
  'adapters/local': [/^adapters\/(local|deploy)\//, /^[^.]/],
  'adapters/deploy': [/^adapters\/deploy\//, /^[^.]/],
  handlers: [/^domain\//, /^adapters\/lambda\//, /^(@middy\/core|aws-lambda)$/],
  client: [/^client\//, /^domain\//, /^(preact|valibot|uqr|vite)(\/|$)/, /^@fontsource\//, /^node:/],
  tools: [/^(domain|adapters|handlers|client|tools)\//, /^[^.]/],
} as const;

const OURS = /^(domain|adapters|handlers|client|tools|__tests__)\//;
const isPackage = (name: string) => !OURS.test(name);

/** Imports that none of the patterns allows. */
const outward = ({ path, imports }: Source, allowed: readonly RegExp[]): string[] =>
  imports
    .filter(
      (name) =>
        !allowed.some((pattern) => pattern.test(name) && (pattern.source !== '^[^.]' || isPackage(name))),
    )
    .map((name) => `${path} imports ${name}`);

/** What the domain must be given from outside: time, randomness, and whatever waits, prints or depends on the host. */
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

  it('and would be caught pointing outward', () => {
    const guilty = sourceOf(
      'domain/x.ts',
      "import { join } from 'node:path';\nimport '../adapters/lambda/env';",
    );
    expect(outward(guilty, MAY_IMPORT.domain)).toEqual([
      'domain/x.ts imports node:path',
      'domain/x.ts imports adapters/lambda/env',
    ]);
    expect(outward(guilty, MAY_IMPORT['adapters/local'])).toEqual([
      'domain/x.ts imports adapters/lambda/env',
    ]);
  });
});

describe('the domain', () => {
  it('uses no clock, no randomness and no host', () => {
    expect(sourcesIn('domain').flatMap(impure)).toEqual([]);
  });

  it('would be caught at any of them', () => {
    const guilty = sourceOf('domain/x.ts', '// Date\nexport const at = Date.now() + Math.random();');
    expect(impure(guilty)).toEqual(['domain/x.ts uses Date', 'domain/x.ts uses random']);
  });
});
