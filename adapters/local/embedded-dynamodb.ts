import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface EmbeddedDynamoDB {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts the embedded DynamoDB in a child process and starts it again whenever it ends by itself.
 * @param folder where the data is kept; in memory when missing
 */
export async function startEmbeddedDynamoDB(port: number, folder?: string): Promise<EmbeddedDynamoDB> {
  let stopping = false;
  let child: ChildProcess;

  const start = () =>
    new Promise<void>((resolve, reject) => {
      let listening = false;
      child = fork(join(__dirname, 'dynalite-process.ts'), [String(port), ...(folder ? [folder] : [])], {
        execArgv: ['--import', 'tsx'],
      });
      child.once('message', () => {
        listening = true;
        resolve();
      });
      child.once('exit', (code) => {
        reject(new Error(`The embedded DynamoDB ended with code ${code} before it listened on port ${port}`));
        if (listening && !stopping) start().catch((error) => console.error(error.message));
      });
    });

  await start();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
