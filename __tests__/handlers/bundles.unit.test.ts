import { readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, parse } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, packageOptions } from '../../adapters/deploy/bundle/options';
import { ROOT } from '../../tools/sources';

const DYNAMO = ['@aws-sdk/client-dynamodb'];
const CONNECTIONS = ['@aws-sdk/client-apigatewaymanagementapi'];

/** The only AWS clients that each handler contains. */
const CLIENTS: Readonly<Record<string, readonly string[]>> = {
  connect: [],
  default: [],
  disconnect: [...CONNECTIONS, ...DYNAMO],
  join: [...CONNECTIONS, ...DYNAMO],
  new: [...CONNECTIONS, ...DYNAMO],
  play: [...CONNECTIONS, ...DYNAMO],
};

/** The maximum bytes of each bundle: its size and a little more, so that growth is a decision. */
const LARGEST: Readonly<Record<string, number>> = {
  connect: 9_500,
  default: 16_000,
  disconnect: 230_000,
  join: 230_000,
  new: 230_000,
  play: 230_000,
};

interface Bundle {
  readonly bytes: number;
  readonly files: readonly string[];
  readonly packages: readonly string[];
  /** Imports that are resolved at run time. */
  readonly external: readonly string[];
}

const bundles = new Map<string, Bundle>();
const handlers = readdirSync(join(ROOT, 'handlers')).filter((name) => name.endsWith('.ts'));

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: handlers.map((name) => `handlers/${name}`),
    outdir: 'bundles',
    ...bundleOptions,
    ...{ write: false, metafile: true },
  });
  for (const [path, { bytes, inputs, imports }] of Object.entries(metafile.outputs)) {
    const files = Object.keys(inputs);
    const packages = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
    bundles.set(parse(path).name, {
      bytes,
      files,
      packages: [...new Set(packages)].sort(),
      external: imports.map((imported) => imported.path),
    });
  }
});

const bundleOf = (name: string): Bundle => {
  const bundle = bundles.get(name);
  if (!bundle) throw new Error(`There is no bundle of ${name}`);
  return bundle;
};

describe('the bundles of the handlers', () => {
  it('are one per route', () => {
    expect([...bundles.keys()].sort()).toEqual(Object.keys(CLIENTS));
  });

  it.each(Object.entries(CLIENTS))('%s contains only the clients it needs', (name, clients) => {
    const carried = bundleOf(name).packages.filter((found) => found.startsWith('@aws-sdk/client-'));
    expect(carried).toEqual(clients);
  });

  it.each(Object.keys(CLIENTS))('%s contains nothing of the laptop, the deployment or the page', (name) => {
    const foreign = bundleOf(name).files.filter((file) =>
      /^(client|tools|__tests__|adapters\/(local|deploy\/(?!bundle\/left-out)))\//.test(file),
    );
    expect(foreign).toEqual([]);
  });

  it.each(Object.keys(CLIENTS))('%s imports nothing but Node at run time', (name) => {
    expect(bundleOf(name).external.filter((path) => !isBuiltin(path))).toEqual([]);
  });

  it.each(['connect', 'default'])('%s consists of Middy, the schema library and our own code', (name) => {
    expect(bundleOf(name).packages).toEqual(['@middy/core', 'valibot']);
  });

  it.each(Object.entries(LARGEST))('%s has at most %i bytes', (name, bytes) => {
    expect(bundleOf(name).bytes).toBeLessThanOrEqual(bytes);
  });

  it.each(Object.keys(CLIENTS))('%s takes credentials only from the environment', (name) => {
    const providers = bundleOf(name).packages.filter((found) =>
      /credential|token|nested-clients/.test(found),
    );
    expect(providers).toEqual([]);
  });

  it('contain the SDK instead of using the one of the Lambda runtime', () => {
    expect(packageOptions.exclude).toEqual([]);
  });
});
