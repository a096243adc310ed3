import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_PORTS, type PortVariable } from '../adapters/local/ports';
import { WireClient } from '../tools/players/wire-client';
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

describe('a port that is taken', () => {
  it('is an error that names it and the variable that changes it', async () => {
    const failures = await Promise.all(
      VARIABLES.map(async (variable) => {
        const ports = await freeLocalPorts();
        const other = createServer().listen(ports[variable], '127.0.0.1');
        await once(other, 'listening');
        const failure = await startLocalRun({ ports }).catch((error: unknown) => error);
        other.close();
        return { variable, port: ports[variable], failure };
      }),
    );
    for (const { variable, port, failure } of failures) {
      if (!(failure instanceof LocalRunFailed)) throw new Error(`${variable}: ${failure}`);
      expect(failure.exitCode).toBe(1);
      expect(failure.output).toContain(
        `Port ${port} for ${LOCAL_PORTS[variable].what} is taken. Stop what uses it, or set ${variable} to another port.`,
      );
    }
  });
});
