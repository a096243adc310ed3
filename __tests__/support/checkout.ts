import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** What is deployed or needed to deploy it. */
const PARTS = [
  'adapters',
  'client',
  'domain',
  'handlers',
  'package.json',
  'package-lock.json',
  'serverless.yml',
];

/** A copy of the project to run `sls` in, so that several can run at once and none touches this one's folders. */
export interface Checkout {
  readonly folder: string;
  remove(): Promise<void>;
}

export async function copyCheckout(): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'checkout-'));
  const isSource = (path: string) => !path.startsWith(join(ROOT, 'client/dist'));
  await Promise.all(
    PARTS.map((part) => cp(join(ROOT, part), join(folder, part), { recursive: true, filter: isSource })),
  );
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
