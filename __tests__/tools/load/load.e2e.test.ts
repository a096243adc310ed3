import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '../../../tools/running/free-ports';
import { type LocalRun, startLocalRun } from '../../../tools/running/local-run';

const LOAD = join(__dirname, '../../../tools/load/main.ts');

const start = (...words: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', LOAD, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });

async function outcomeOf(run: ChildProcess): Promise<{ code: number; output: string }> {
  if (!run.stdout || !run.stderr) throw new Error('It has no output');
  const [[code], out, err] = await Promise.all([once(run, 'exit'), text(run.stdout), text(run.stderr)]);
  return { code, output: out + err };
}

describe('against the local run', () => {
  let local: LocalRun;
  beforeAll(async () => {
    local = await startLocalRun();
  });
  afterAll(() => local.stop());

  it('every result arrives and is right', async () => {
    const words = ['--games', '5', '--rounds', '4', '--ramp', '1', '--think', '0.1'];
    const { code, output } = await outcomeOf(start('--url', local.webSocketUrl, ...words));
    expect(output).toContain('5 of 5 games over, 20 rounds');
    expect(output).toContain('Errors: none\nReconnects: 0\nLost results: 0\nWrong results: 0');
    expect(code).toBe(0);
  });

  it('every watcher is shown what happens', async () => {
    const words = ['--games', '3', '--rounds', '4', '--watchers', '4', '--ramp', '0.3', '--think', '0.1'];
    const { code, output } = await outcomeOf(start('--url', local.webSocketUrl, ...words));
    expect(output).toContain('3 of 3 games over, 12 rounds');
    expect(output).toMatch(/^12 watchers checked \d+ messages, and saw 48 results$/m);
    expect(output).toContain('Errors: none\nReconnects: 0\nLost results: 0\nWrong results: 0');
    expect(code).toBe(0);
  });

  it('100 who look for a stranger at once are paired in 50 games', async () => {
    const { code, output } = await outcomeOf(start('--url', local.webSocketUrl, '--strangers', '100'));
    expect(output).toContain('100 strangers at once: 50 pairs, 0 without a partner');
    expect(output).toContain('Errors: none');
    expect(code).toBe(0);
  });

  it('Ctrl-C ends it with a report', async () => {
    const run = start('--url', local.webSocketUrl, '--games', '2', '--rounds', '200', '--think', '1');
    const outcome = outcomeOf(run);
    if (run.stdout) await once(run.stdout, 'data');
    run.kill('SIGINT');
    const { code, output } = await outcome;
    expect(output).toMatch(/^0 of \d games over/m);
    expect(code).toBe(0);
  });
});

it('exits with 2 and prints its usage if its options are wrong', async () => {
  const { code, output } = await outcomeOf(start('--games', '3'));
  expect(output).toMatch(/^--url is missing\n\nUsage: npm run load -- --url/);
  expect(code).toBe(2);
});

it('exits with 2 and says so if nothing listens at the address', async () => {
  const { code, output } = await outcomeOf(start('--url', `ws://localhost:${await freePort()}`));
  expect(output).toMatch(
    /^Nothing accepts a WebSocket at ws:\/\/localhost:\d+ \(.+\)\. Is the backend running\?/,
  );
  expect(code).toBe(2);
});
