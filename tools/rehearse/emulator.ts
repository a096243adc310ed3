import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../running/free-ports';
import { firstInstalled } from './installed';

/** moto's server: AWS's APIs over data in memory. */
export interface Emulator {
  readonly url: string;
  /** The resource types in the template that the emulator's CloudFormation cannot create. */
  readonly unsupported: ReadonlySet<string>;
  /** The last errors that it logged. */
  errors(): string;
  stop(): Promise<void>;
}

/** Starts moto's server on a free port; undefined if it is not installed. */
export async function startEmulator(): Promise<Emulator | undefined> {
  const command = firstInstalled([process.env.MOTO_SERVER, 'moto_server', 'python3 -m moto.server']);
  if (!command) return undefined;
  const [program, ...words] = command;
  const port = await freePort();
  const child = spawn(program, [...words, '-p', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  const unsupported = new Set<string>();
  let log = '';
  child.stderr.on('data', (data) => {
    log += data;
    for (const [, type] of String(data).matchAll(/No Moto CloudFormation support for (\S+)/g))
      if (type) unsupported.add(type);
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(url, child, () => log);
  return { url, unsupported, errors: () => lastErrors(log), stop: () => end(child) };
}

/** The server does not say when it is ready, so this polls until it answers. */
async function untilAnswering(url: string, child: ChildProcess, log: () => string): Promise<void> {
  while (child.exitCode === null) {
    try {
      await fetch(`${url}/moto-api/data.json`);
      return;
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error(`The emulator ended before it answered:\n${log()}`);
}

/** The end of the last Python traceback in a log. */
function lastErrors(log: string): string {
  const start = log.lastIndexOf('Traceback');
  return start < 0 ? '' : log.slice(start).split('\n').slice(0, 60).join('\n');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
