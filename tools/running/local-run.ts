import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { LOCAL_PORTS, type PortVariable } from '../../adapters/local/ports';
import { freePorts } from './free-ports';

const ROOT = join(__dirname, '../..');

export type LocalPorts = Readonly<Record<PortVariable, number>>;

interface LocalRunOptions {
  /** The checkout to run; this one when missing. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Free ones if missing; pass those of an earlier run to restart it. */
  readonly ports?: LocalPorts;
  /** Where the games are stored; if missing, a temporary folder that is removed at the end. */
  readonly folder?: string;
}

/** A real `sls offline` that can be played at. */
export interface LocalRun {
  /** Where the page is. */
  readonly url: string;
  readonly webSocketUrl: string;
  readonly ports: LocalPorts;
  readonly pid: number;
  /** Resolves with the exit code when the process has ended, whatever ended it; null after a signal. */
  readonly ended: Promise<number | null>;
  /** Everything it has printed so far. */
  output(): string;
  /** Resolves once the text has been printed so many times; rejects if the run ends before. */
  hasPrinted(text: string, times: number): Promise<void>;
  /** Ctrl-C: SIGINT to the whole process group. */
  stop(): Promise<void>;
  /** SIGKILL to the whole process group. */
  kill(): Promise<void>;
}

/** The local run ended before it said what was waited for. */
export class LocalRunFailed extends Error {
  constructor(
    readonly exitCode: number | null,
    readonly output: string,
  ) {
    super(`sls offline ended with ${exitCode} too early:\n${output}`);
  }
}

/** Starts `sls offline` and resolves when it says where to play. */
export async function startLocalRun(options: LocalRunOptions = {}): Promise<LocalRun> {
  const ports = options.ports ?? (await freeLocalPorts());
  // All temporary files of the run go in here, so that nothing is left even after a SIGKILL.
  const temporary = await mkdtemp(join(tmpdir(), 'local-run-'));
  const cwd = options.cwd ?? ROOT;
  const child = spawn(process.execPath, [join(cwd, 'node_modules/serverless/bin/serverless.js'), 'offline'], {
    cwd,
    // A process group of its own, as in a terminal, where Ctrl-C reaches all of it.
    detached: true,
    env: {
      ...process.env,
      ...Object.fromEntries(Object.entries(ports).map(([variable, port]) => [variable, String(port)])),
      DYNAMODB_FOLDER: options.folder ?? join(temporary, 'dynamodb'),
      TMPDIR: temporary,
      ...options.env,
    },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('sls offline could not be started');
  const killGroup = () => signalGroup(pid, 'SIGKILL');
  process.once('exit', killGroup);

  let output = '';
  const printed = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      printed.emit('more');
    });
  }
  const ended = once(child, 'close').then(async ([code]: (number | null)[]) => {
    await untilGroupEnded(pid);
    process.off('exit', killGroup);
    await rm(temporary, { recursive: true, force: true });
    await rm(join(cwd, '.esbuild', String(ports.WS_PORT)), { recursive: true, force: true });
    return code ?? null;
  });

  const untilPrinted = async (text: string, times: number) => {
    while (output.split(text).length <= times) await once(printed, 'more');
  };
  const hasPrinted = (text: string, times: number) =>
    Promise.race([
      untilPrinted(text, times),
      ended.then((code) => Promise.reject(new LocalRunFailed(code, output))),
    ]);
  await hasPrinted('Play at', 1);
  return {
    url: `http://localhost:${ports.PORT}`,
    webSocketUrl: `ws://localhost:${ports.WS_PORT}`,
    ports,
    pid,
    ended,
    output: () => output,
    hasPrinted,
    async stop() {
      signalGroup(pid, 'SIGINT');
      await ended;
    },
    async kill() {
      killGroup();
      await ended;
    },
  };
}

/** Free ports for a local run. */
export async function freeLocalPorts(): Promise<LocalPorts> {
  const [PORT = 0, WS_PORT = 0, LAMBDA_PORT = 0, DYNAMODB_PORT = 0] = await freePorts(
    Object.keys(LOCAL_PORTS).length,
  );
  return { PORT, WS_PORT, LAMBDA_PORT, DYNAMODB_PORT };
}

/** Whether there was a process to signal. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Nothing reports the end of a grandchild process, so this polls. */
async function untilGroupEnded(pid: number): Promise<void> {
  while (isGroupAlive(pid)) await setTimeout(20);
}

/** Whether a process of the group is still running. Zombies do not count. */
function isGroupAlive(pid: number): boolean {
  if (!existsSync('/proc/self/stat')) return signalGroup(pid, 0);
  return readdirSync('/proc').some((entry) => {
    const [state, , group] = /^\d+$/.test(entry) ? statOf(entry) : [];
    return group === String(pid) && state !== 'Z';
  });
}

/** A process's state, parent and group (proc(5)); empty if it has just ended. */
function statOf(pid: string): string[] {
  try {
    // The name is in parentheses and may itself contain spaces and parentheses.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
