import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** What is deployed, or needed to deploy. */
const PARTS = [
  'adapters',
  'client',
  'domain',
  'handlers',
  'package.json',
  'package-lock.json',
  'serverless.yml',
  // The glass box is made of them.
  'tools',
  'tsconfig.base.json',
];

/** A copy of the project to run `sls` in, so that several can run at once without touching this checkout. */
export class Checkout {
  private constructor(readonly folder: string) {}

  static async copy(): Promise<Checkout> {
    // A path like someone's own: the space and the accent are there to be stumbled over.
    const folder = await mkdtemp(join(tmpdir(), 'Spiele für zwei '));
    // Another test may be building right now.
    const filter = (path: string) => basename(path) !== 'dist';
    await Promise.all(
      PARTS.map((part) => cp(join(ROOT, part), join(folder, part), { recursive: true, filter })),
    );
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return new Checkout(folder);
  }

  /** Runs `sls` and returns its output; throws with all of it if it fails. */
  sls(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const program = join(this.folder, 'node_modules/serverless/bin/serverless.js');
    // The last one: without credentials the SDK would look for an EC2 instance's.
    const options = { cwd: this.folder, env: { ...process.env, ...env, AWS_EC2_METADATA_DISABLED: 'true' } };
    return new Promise((resolve, reject) =>
      execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
        error
          ? reject(new Error(`sls ${args.join(' ')} failed:\n${stderr}\n${stdout}`))
          : resolve(stdout + stderr),
      ),
    );
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
