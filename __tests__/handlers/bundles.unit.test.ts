import { readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, parse } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, packageOptions } from '../../adapters/deploy/bundle/options';
import { HANDLER_NAMES } from '../../tools/handler-names';
import { ROOT } from '../../tools/sources';

/** The AWS clients of a handler that reaches the outside. */
const BOTH_CLIENTS = ['@aws-sdk/client-apigatewaymanagementapi', '@aws-sdk/client-dynamodb'];

/** The maximum bytes of a bundle with both: its size and a little more, so that growth is a decision. */
const LARGEST = 245_000;
/** The same for the handlers that need no client. */
const LIGHT: Readonly<Record<string, number>> = { connect: 9_800, default: 16_800 };

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
    expect([...bundles.keys()].sort()).toEqual([...HANDLER_NAMES].sort());
  });

  it.each(HANDLER_NAMES)('%s contains only the clients it needs', (name) => {
    const carried = bundleOf(name).packages.filter((found) => found.startsWith('@aws-sdk/client-'));
    expect(carried).toEqual(name in LIGHT ? [] : BOTH_CLIENTS);
  });

  it.each(HANDLER_NAMES)('%s contains nothing of the laptop, the deployment or the page', (name) => {
    const foreign = bundleOf(name).files.filter((file) =>
      /^(client|tools|__tests__|adapters\/(local|deploy\/(?!bundle\/left-out)))\//.test(file),
    );
    expect(foreign).toEqual([]);
  });

  it.each(HANDLER_NAMES)('%s imports nothing but Node at run time', (name) => {
    expect(bundleOf(name).external.filter((path) => !isBuiltin(path))).toEqual([]);
  });

  it.each(['connect', 'default'])('%s consists of Middy, the schema library and our own code', (name) => {
    expect(bundleOf(name).packages).toEqual(['@middy/core', 'valibot']);
  });

  it.each(HANDLER_NAMES)('%s is no larger than it was', (name) => {
    expect(bundleOf(name).bytes).toBeLessThanOrEqual(LIGHT[name] ?? LARGEST);
  });

  it.each(HANDLER_NAMES)('%s takes credentials only from the environment', (name) => {
    const providers = bundleOf(name).packages.filter((found) =>
      /credential|token|nested-clients/.test(found),
    );
    expect(providers).toEqual([]);
  });

  it('contain the SDK instead of using the one of the Lambda runtime', () => {
    expect(packageOptions.exclude).toEqual([]);
  });
});
