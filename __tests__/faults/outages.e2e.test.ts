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
  let kills = 0;
  await playThrough('matches, engine killed', [5, 15], async () => {
    const [engine] = await childrenOf(run.pid, 'dynalite-process');
    if (engine === undefined) throw new Error('There is no engine to kill');
    process.kill(engine, 'SIGKILL');
    await run.hasPrinted('The embedded DynamoDB has ended', ++kills);
  });
}, 3_600_000);

it('a match goes on when the whole backend is killed and restarted', async () => {
  let restarted: Promise<unknown> = Promise.resolve();
  await playThrough('matches, backend killed', [10], async () => {
    await restarted;
    await run.kill();
    restarted = startLocalRun({ folder, ports: run.ports }).then((next) => {
      run = next;
    });
  });
  await restarted;
}, 3_600_000);

/**
 * Plays matches with an outage in the middle of these rounds.
 * @param fail resolves once the outage has begun; the round is played then, and not before
 */
async function playThrough(
  name: string,
  outageIn: readonly number[],
  fail: () => Promise<void>,
): Promise<void> {
  const count = tally(name);
  try {
    for (let number = 0; number < runs(1, 5); number++) {
      let faults = 0;
      const players = [`ann-${name.length}-${number}`, `bob-${name.length}-${number}`] as const;
      const beforeRound = async (player: string, round: number) => {
        if (player !== players[0] || !outageIn.includes(round)) return;
        await fail();
        faults++;
      };
      const line = { urlOf: () => run.webSocketUrl, beforeRound };
      const match = new Match(players, ROUNDS, line, (_, round) => MOVES[round % 3] ?? 'rock', 2);
      const { plays, wrong, leaks } = await match.play();
      count.add({ runs: 1, plays, faults, wrong: wrong.length, leaks: leaks.length });
      expect({ wrong, leaks, faults }).toEqual({ wrong: [], leaks: [], faults: outageIn.length });
    }
  } finally {
    count.report();
  }
}
