import { MOVES } from '../../domain/rules';
import { QuietWebSocket } from '../../tools/players/quiet-websocket';
import { type LocalRun, startLocalRun } from '../../tools/running/local-run';
import { FaultProxy } from '../support/fault-proxy';
import { FAULTS, type Fault, type Way } from '../support/faulty-line';
import { runs, tally } from '../support/tally';
import { Match } from './match';

const ROUNDS = 20;
/** Matches that are played at the same time. */
const TABLES = 4;
/** The players' clock goes faster, so that their patience with a silent line costs less time. */
const SPEED = 2;
const WAYS: readonly Way[] = ['up', 'down'];

let run: LocalRun;
let proxy: FaultProxy;

beforeAll(async () => {
  Object.assign(globalThis, { WebSocket: QuietWebSocket });
  run = await startLocalRun();
  proxy = await FaultProxy.start(run.webSocketUrl);
});
afterAll(async () => {
  await proxy.stop();
  await QuietWebSocket.allEnded();
  await run.stop();
});

it('matches in which every round meets a fault end with the right score on both sides', async () => {
  const count = tally('matches of 20 rounds, sls offline');
  const matches = Array.from({ length: runs(4, 200) }, (_, index) => matchOf(index));
  const byPlayer = new Map(matches.flatMap((match) => match.players.map((player) => [player, match])));
  proxy.onDown((player, text) => byPlayer.get(player)?.inspect(player, text));
  const wrong: string[] = [];
  const leaks: string[] = [];
  const waiting = [...matches];
  try {
    await Promise.all(
      Array.from({ length: TABLES }, async () => {
        for (let match = waiting.shift(); match; match = waiting.shift()) {
          const outcome = await match.play();
          wrong.push(...outcome.wrong);
          leaks.push(...outcome.leaks);
          count.add({
            runs: 1,
            plays: outcome.plays,
            wrong: outcome.wrong.length,
            leaks: outcome.leaks.length,
          });
        }
      }),
    );
    expect({ wrong, leaks }).toEqual({ wrong: [], leaks: [] });
    expect(proxy.faults).toBeGreaterThanOrEqual(matches.length * ROUNDS * 0.9);
  } finally {
    count.add({ faults: proxy.faults, lost: waiting.length });
    count.report();
  }
}, 3_600_000);

/** The faults of a match follow from its number: every kind, both ways, on either side, in changing order. */
function matchOf(index: number): Match {
  const players = [`ann-of-match-${index}`, `bob-of-match-${index}`] as const;
  const beforeRound = (player: string, round: number) => {
    const turn = index + round;
    if (player !== players[turn % 2]) return;
    proxy.inject(player, pick(WAYS, turn >> 1), faultOf(index * 7 + round));
  };
  const moveOf = (player: string, round: number) =>
    pick(MOVES, index * 3 + round * (player === players[0] ? 1 : 2));
  return new Match(players, ROUNDS, { urlOf: (player) => proxy.urlOf(player), beforeRound }, moveOf, SPEED);
}

const faultOf = (number: number): Fault => pick(FAULTS, number);

function pick<T>(list: readonly T[], number: number): T {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
