import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { MOVES } from '../../domain/rules';
import { freePort } from '../../tools/running/free-ports';
import { type LocalRun, startLocalRun } from '../../tools/running/local-run';
import { Backend } from '../support/backend';

const SMOKE = join(__dirname, '../../tools/smoke/main.ts');

/** Runs the smoke test as `npm run smoke` does. */
const smoke = (...words: string[]) =>
  new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', SMOKE, ...words], (error, out, err) =>
      resolve({ code: error ? error.code : 0, out, err }),
    );
  });

describe('against the local run', () => {
  let run: LocalRun;
  beforeAll(async () => {
    run = await startLocalRun();
  });
  afterAll(() => run.stop());

  test.each([
    ['the WebSocket API', () => run.webSocketUrl],
    ["the page's own host", () => `${run.url.replace('http', 'ws')}/ws`],
  ])('a match is played at %s, and all is well', async (_where, address) => {
    const { code, out, err } = await smoke(address());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${MOVES.length ** 2} rounds`);
    expect(out).toMatch(/game-full.*already-played/);
    expect(out).toContain('watching: a round live');
  });
});

test('an answer that breaks the protocol is a failure', async () => {
  const backend = await Backend.start();
  backend.on('message', (index: number) => backend.say(index, { gameId: 'ACDEFGH', secret: 'rock' }));
  try {
    const { code, err } = await smoke(backend.url);
    expect(code).toBe(1);
    expect(err).toContain('Bad message from the backend');
  } finally {
    await backend.stop();
  }
});

test('nothing at the address is a failure that names it', async () => {
  const address = `ws://127.0.0.1:${await freePort()}`;
  const { code, err } = await smoke(address);
  expect(code).toBe(1);
  expect(err).toContain(`${address} cannot be reached: connect ECONNREFUSED`);
});

test('an address that never answers is a failure after a while', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen');
  const { code, err } = await smoke(`ws://127.0.0.1:${address.port}`);
  silent.close();
  expect(code).toBe(1);
  expect(err).toContain('no connection within 5 s');
});

test.each([
  ['nothing', []],
  ['a page', ['http://localhost:3001']],
  ['a host', ['localhost:3001']],
  ['two things', ['ws://localhost:3001', 'ws://localhost:3002']],
])('called with %s it prints its usage', async (_what, words) => {
  const { code, out, err } = await smoke(...words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Usage: npm run smoke -- <address>');
});
