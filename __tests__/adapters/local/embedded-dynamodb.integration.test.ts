import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../adapters/local/embedded-dynamodb';
import { freePort } from '../../../tools/running/free-ports';
import { childrenOf } from '../../../tools/running/processes';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

let engine: EmbeddedDynamoDB;
let port: number;
beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  port = await freePort();
});

/** The one process that listens on the port of this test. */
const child = async (parent = process.pid) => (await childrenOf(parent, `dynalite-process.ts ${port}`))[0];

async function kill(): Promise<void> {
  const pid = await child();
  if (pid === undefined) throw new Error('There is no engine to kill');
  process.kill(pid, 'SIGKILL');
}

/** Asks until the engine answers. */
async function untilItAnswers(): Promise<void> {
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'x', credentials, maxAttempts: 1 });
  for (let answered = false; !answered; ) {
    answered = await client.send(new ListTablesCommand({})).then(
      () => true,
      () => setTimeout(20, false),
    );
  }
  client.destroy();
}

it('restarts every time it is killed', async () => {
  engine = await startEmbeddedDynamoDB(port);
  await untilItAnswers();
  await kill();
  await untilItAnswers();
  await kill();
  await untilItAnswers();
  await engine.stop();
  expect(await child()).toBeUndefined();
});

it('can be stopped while it is being restarted', async () => {
  engine = await startEmbeddedDynamoDB(port);
  await kill();
  while (await child()) await setTimeout(5);
  await engine.stop();
  await setTimeout(200); // longer than its pause: there is no event for something that does not happen
  expect(await child()).toBeUndefined();
});

it('reports that it cannot start, and does not retry', async () => {
  engine = await startEmbeddedDynamoDB(port);
  await expect(startEmbeddedDynamoDB(port)).rejects.toThrow(`address already in use 127.0.0.1:${port}`);
  await engine.stop();
  expect(await child()).toBeUndefined();
});

it('ends with its parent, however that ends', async () => {
  const module = join(__dirname, '../../../adapters/local/embedded-dynamodb.ts');
  const code = `require(${JSON.stringify(module)}).startEmbeddedDynamoDB(${port})
    .then(() => process.send('started'))`;
  const parent = fork('-e', [code], { execArgv: ['--import', 'tsx'] });
  await once(parent, 'message');
  const pid = await child(parent.pid);
  expect(pid).toBeDefined();
  parent.kill('SIGKILL');
  while (pid && isAlive(pid)) await setTimeout(20);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('ends with a parent that ends before the engine has been loaded', async () => {
  const module = join(__dirname, '../../../adapters/local/dynalite-process.ts');
  const orphan = fork(module, [String(port)], { execArgv: ['--import', 'tsx'], stdio: 'ignore' });
  const ended = once(orphan, 'exit');
  orphan.disconnect();
  await ended;
});
