import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOVES } from '../../domain/rules';
import { QuietWebSocket } from '../../tools/players/quiet-websocket';
import { type LocalRun, startLocalRun } from '../../tools/running/local-run';
import { childrenOf } from '../../tools/running/processes';
import { runs, tally } from '../support/tally';
import { Match } from './match';

const ROUNDS = 20;
let folder: string;
let run: LocalRun;

beforeAll(async () => {
  Object.assign(globalThis, { WebSocket: QuietWebSocket });
  folder = await mkdtemp(join(tmpdir(), 'outages-'));
  run = await startLocalRun({ folder });
});
afterAll(async () => {
  await QuietWebSocket.allEnded();
  await run.stop();
  await rm(folder, { recursive: true, force: true });
});

it('a match goes on when the embedded DynamoDB is killed repeatedly', async () => {
  await playThrough('matches, engine killed', [5, 15], async () => {
    const [engine] = await childrenOf(run.pid, 'dynalite-process');
    if (engine) process.kill(engine, 'SIGKILL');
    return engine !== undefined;
  });
}, 3_600_000);

it('a match goes on when the whole backend is killed and restarted', async () => {
  await playThrough('matches, backend killed', [10], async () => {
    await run.kill();
    run = await startLocalRun({ folder, ports: run.ports });
    return true;
  });
}, 3_600_000);

/** Plays matches with an outage in the middle of these rounds. */
async function playThrough(
  name: string,
  outageIn: readonly number[],
  fail: () => Promise<boolean>,
): Promise<void> {
  const count = tally(name);
  try {
    for (let number = 0; number < runs(1, 5); number++) {
      const outages: Promise<boolean>[] = [];
      const players = [`ann-${name.length}-${number}`, `bob-${name.length}-${number}`] as const;
      const beforeRound = (player: string, round: number) => {
        if (player === players[0] && outageIn.includes(round)) outages.push(fail());
      };
      const line = { urlOf: () => run.webSocketUrl, beforeRound };
      const match = new Match(players, ROUNDS, line, (_, round) => MOVES[round % 3] ?? 'rock', 2);
      const { plays, wrong, leaks } = await match.play();
      const faults = (await Promise.all(outages)).filter(Boolean).length;
      count.add({ runs: 1, plays, faults, wrong: wrong.length, leaks: leaks.length });
      expect({ wrong, leaks, faults }).toEqual({ wrong: [], leaks: [], faults: outageIn.length });
    }
  } finally {
    count.report();
  }
}
