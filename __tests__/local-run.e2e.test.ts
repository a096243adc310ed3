import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from 'level';
import { LOCAL_PORTS, type PortVariable } from '../adapters/local/ports';
import { WireClient } from '../tools/players/wire-client';
import { Checkout } from '../tools/running/checkout';
import { freeLocalPorts, type LocalRun, LocalRunFailed, startLocalRun } from '../tools/running/local-run';
import { type Known, OriginalClient } from './support/original-client';

const PROXY = (run: LocalRun) => `${run.url.replace('http', 'ws')}/ws`;
const VARIABLES: readonly PortVariable[] = ['PORT', 'WS_PORT', 'LAMBDA_PORT', 'DYNAMODB_PORT'];

describe('sls offline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'games-'));
  let run: LocalRun;
  let last: Known;
  afterAll(async () => {
    await run.kill();
    rmSync(folder, { recursive: true });
  });

  it('says where to play and serves the page there, whatever AWS configuration the machine has', async () => {
    run = await startLocalRun({ folder, env: { AWS_PROFILE: 'no-such-profile' } });
    expect(run.output()).toContain(`Play at ${run.url}`);
    const page = await fetch(run.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<script type="module"');
  });

  it("lets two of the original's clients play a match, one of them through the page's own port", async () => {
    const ann = await OriginalClient.open(run.webSocketUrl, 'ann1');
    const bob = await OriginalClient.open(PROXY(run), 'bob1');
    const started = await ann.starts();
    expect(started).toEqual({
      gameId: expect.any(String),
      round: 1,
      yourScore: 0,
      theirScore: 0,
      winner: false,
    });

    let [anns, bobs] = [started, await bob.joins(started.gameId.toLowerCase())];
    expect(bobs).toEqual(started);
    await ann.hearsSomething();
    for (const round of [2, 3, 4, 5, 6]) {
      ann.plays(anns, 'lizard');
      await bob.hearsSomething();
      bob.plays(bobs, round === 4 ? 'lizard' : 'rock');
      [anns, bobs] = await Promise.all([ann.sees(round), bob.sees(round)]);
    }
    const result = { gameId: started.gameId, round: 6, roundSummary: 'rock crushes lizard' };
    last = { ...result, yourScore: 4, theirScore: 0, winner: true, yourPlay: 'rock', theirPlay: 'lizard' };
    expect(bobs).toEqual(last);
    expect(anns).toEqual({
      ...result,
      ...{ yourScore: 0, theirScore: 4, winner: false, yourPlay: 'lizard', theirPlay: 'rock' },
    });
    await ann.wire.close();
    await bob.wire.close();
  });

  it('logs no secret and no move', () => {
    expect(run.output()).toContain('"outcome":"finished-round"');
    expect(run.output()).not.toMatch(/ann1|bob1|lizard/);
  });

  it('ends with Ctrl-C while a player is connected, and leaves no process behind', async () => {
    const open = await WireClient.open(run.webSocketUrl);
    await run.stop();
    expect(await run.ended).toBe(0);
    await open.close();
  });

  it('still has the games after a restart', async () => {
    run = await startLocalRun({ folder, ports: run.ports });
    const bob = await OriginalClient.open(run.webSocketUrl, 'bob1');
    bob.wire.send({ action: 'join', userId: 'bob1', gameId: last.gameId });
    expect(await bob.sees(6)).toEqual(last);
    await bob.wire.close();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with %s to its main process alone, and leaves no process behind',
    async (signal) => {
      if (signal === 'SIGINT') run = await startLocalRun({ folder, ports: run.ports });
      process.kill(run.pid, signal);
      // The page's server handles SIGTERM too, with the usual exit code.
      expect([0, 128 + 15]).toContain(await run.ended);
    },
  );
});

describe('a checkout with a space and an accent in its path, and no home folder to write to', () => {
  let checkout: Checkout;
  beforeAll(async () => {
    checkout = await Checkout.copy();
  });
  afterAll(() => checkout.remove());

  it('serves the page and lets a game be created', async () => {
    // Nobody, not even root, makes a folder in a file.
    const run = await startLocalRun({ cwd: checkout.folder, env: { HOME: __filename } });
    expect((await fetch(run.url)).status).toBe(200);
    expect((await fetch(`${run.url}/sw.js`)).status).toBe(200);
    const ann = await OriginalClient.open(run.webSocketUrl, 'ann1');
    expect(await ann.starts()).toMatchObject({ round: 1 });
    await ann.wire.close();
    await run.stop();
  });
});

describe('what cannot start ends with 1 and says why in one line:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'games-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(VARIABLES)('the port of %s is taken', async (variable) => {
    const ports = await freeLocalPorts();
    const other = createServer().listen(ports[variable], '127.0.0.1');
    await once(other, 'listening');
    const line = `Port ${ports[variable]} for ${LOCAL_PORTS[variable].what} is taken. Stop what uses it, or set ${variable} to another port.`;
    expect(await failureOf({ ports })).toEqual({ exitCode: 1, output: `${line}\n` });
    other.close();
  });

  it('two ports are the same', async () => {
    const ports = await freeLocalPorts();
    const line = `PORT and WS_PORT are both ${ports.PORT}. Set one to another port.`;
    expect(await failureOf({ ports: { ...ports, WS_PORT: ports.PORT } })).toEqual({
      exitCode: 1,
      output: `${line}\n`,
    });
  });

  it('another run uses the games', async () => {
    const other = new Level(folder);
    await other.open();
    const line = `The games in ${folder} are in use by another run. Stop it, or set DYNAMODB_FOLDER to another folder.`;
    expect(await failureOf({ folder })).toEqual({ exitCode: 1, output: `${line}\n` });
    await other.close();
  });
});

/** How a local run fails that cannot start. */
async function failureOf(options: Parameters<typeof startLocalRun>[0]) {
  const failure: unknown = await startLocalRun(options).catch((error: unknown) => error);
  if (!(failure instanceof LocalRunFailed)) throw new Error(`It did not fail: ${failure}`);
  return { exitCode: failure.exitCode, output: failure.output };
}
