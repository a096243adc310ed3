import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CannotStart } from './cannot-start';

export interface EmbeddedDynamoDB {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** How long to wait before restarting an engine that has ended, in milliseconds. */
const PAUSE = 100;

interface Engine {
  readonly child: ChildProcess;
  /** Rejects with {@link CannotStart} when the engine never comes to listen. */
  readonly listening: Promise<void>;
  readonly ended: Promise<void>;
}

/**
 * Starts the embedded DynamoDB in a child process and starts it again, for as long as it takes, whenever it ends by
 * itself; throws {@link CannotStart} when it cannot start the first time.
 * @param folder where the data is stored; in memory if missing
 */
export async function startEmbeddedDynamoDB(port: number, folder?: string): Promise<EmbeddedDynamoDB> {
  let stopping = false;
  let engine = launch(port, folder);
  await engine.listening;
  void keepRunning();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      stopping = true;
      engine.child.kill('SIGTERM');
      await engine.ended;
    },
  };

  async function keepRunning(): Promise<void> {
    for (;;) {
      await engine.ended;
      if (!stopping) await setTimeout(PAUSE);
      if (stopping) return;
      console.error('The embedded DynamoDB has ended and is being restarted');
      engine = launch(port, folder);
      engine.listening.catch((error) => console.error(error.message));
    }
  }
}

function launch(port: number, folder?: string): Engine {
  const child = fork(join(__dirname, 'dynalite-process.ts'), [String(port), ...(folder ? [folder] : [])], {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit').then(() => {});
  const listening = Promise.race([
    once(child, 'message').then(([message]) => {
      if (message === 'listening') return;
      child.disconnect();
      throw new CannotStart(String(message));
    }),
    ended.then(() => {
      throw new CannotStart(`The embedded DynamoDB ended before it listened on port ${port}.`);
    }),
  ]);
  return { child, listening, ended };
}
