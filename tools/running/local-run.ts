import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_PORTS, type PortVariable } from '../../adapters/local/ports';
import { freePorts } from './free-ports';
import { signalGroup, untilGroupEnded } from './process-group';

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
  /** Resolves once the text has been printed this many times; rejects if the run ends before. */
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
  const { cwd = ROOT } = options;
  const child = spawnOffline(cwd, {
    ...Object.fromEntries(Object.entries(ports).map(([variable, port]) => [variable, String(port)])),
    DYNAMODB_FOLDER: options.folder ?? join(temporary, 'dynamodb'),
    TMPDIR: temporary,
    ...options.env,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('sls offline could not be started');
  const killGroup = () => signalGroup(pid, 'SIGKILL');
  process.once('exit', killGroup);
  const ended = once(child, 'close').then(async ([code]: (number | null)[]) => {
    await untilGroupEnded(pid);
    process.off('exit', killGroup);
    await rm(temporary, { recursive: true, force: true });
    await rm(join(cwd, '.esbuild', String(ports.WS_PORT)), { recursive: true, force: true });
    return code ?? null;
  });

  const printed = printedBy(child, ended);
  await printed.hasPrinted('Play at', 1);
  return {
    url: `http://localhost:${ports.PORT}`,
    webSocketUrl: `ws://localhost:${ports.WS_PORT}`,
    ...{ ports, pid, ended, ...printed },
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

function spawnOffline(cwd: string, env: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams {
  const program = join(cwd, 'node_modules/serverless/bin/serverless.js');
  // A process group of its own, as in a terminal, where Ctrl-C reaches all of it.
  return spawn(process.execPath, [program, 'offline'], {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
  });
}

/** Collects what the run prints. */
function printedBy(
  child: ChildProcessWithoutNullStreams,
  ended: Promise<number | null>,
): Pick<LocalRun, 'output' | 'hasPrinted'> {
  let output = '';
  const printed = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      printed.emit('more');
    });
  }
  const untilPrinted = async (text: string, times: number) => {
    while (output.split(text).length <= times) await once(printed, 'more');
  };
  return {
    output: () => output,
    hasPrinted: (text, times) =>
      Promise.race([
        untilPrinted(text, times),
        ended.then((code) => Promise.reject(new LocalRunFailed(code, output))),
      ]),
  };
}

/** Ports that a local run can have for itself. */
export async function freeLocalPorts(): Promise<LocalPorts> {
  const [PORT = 0, WS_PORT = 0, LAMBDA_PORT = 0, DYNAMODB_PORT = 0] = await freePorts(
    Object.keys(LOCAL_PORTS).length,
  );
  return { PORT, WS_PORT, LAMBDA_PORT, DYNAMODB_PORT };
}
