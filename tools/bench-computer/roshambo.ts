import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rulesTable } from '../../client/src/practice/computer/rules-table';
import type { Entrant } from './contender';
import { createTally, enter, leadOf, RUNS, THROWS } from './match';
import type { Leads } from './results';

/** Rock, paper, scissors, as OpenSpiel numbers them: each beats the one before it. */
const THREE_MOVES = rulesTable([0, 1, 2], (winner, loser) => winner === (loser + 1) % 3);

/** OpenSpiel's bots, in a Python process. */
interface Bots {
  readonly versions: string;
  readonly names: readonly string[];
  begin(seed: number): void;
  /** @param moves ours, one for each bot; answered with theirs */
  throwAll(moves: readonly number[]): Promise<number[]>;
  close(): void;
}

/** @returns undefined, after saying why, if there is no Python with OpenSpiel */
export async function startBots(): Promise<Bots | undefined> {
  const python = process.env.PYTHON ?? 'python3';
  const child = spawn(python, [join(__dirname, 'bridge.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const versions = await lines.next();
  const names = await lines.next();
  if (versions.done || names.done) {
    console.error(`The RoShamBo bots are left out: ${python} has no open_spiel.`);
    console.error('Install it with "pip install open_spiel", or name a Python that has it: PYTHON=...');
    return undefined;
  }
  return {
    versions: versions.value,
    names: names.value.split(' '),
    begin: (seed) => child.stdin.write(`new ${seed}\n`),
    async throwAll(moves) {
      child.stdin.write(`${moves.join('')}\n`);
      const answer = await lines.next();
      if (answer.done || !/^[012]+$/.test(answer.value)) throw new Error('The RoShamBo bots gave no answer.');
      return [...answer.value].map(Number);
    },
    close: () => child.stdin.end(),
  };
}

/** One run: {@link THROWS} throws against each bot. */
async function playAll(bots: Bots, entrant: Entrant, run: number): Promise<number[]> {
  bots.begin(run);
  const games = bots.names.map((_, at) => ({
    ours: enter(entrant, THREE_MOVES, run * bots.names.length + at, 0),
    tally: createTally(THREE_MOVES),
  }));
  for (let round = 1; round <= THROWS; round++) {
    const moves = games.map(({ ours }) => ours.decide());
    const answers = await bots.throwAll(moves);
    for (const [at, { ours, tally }] of games.entries()) {
      const [move, answer] = [moves[at] ?? 0, answers[at] ?? 0];
      tally.add(move, answer);
      ours.observe(move, answer);
    }
  }
  return games.map(({ tally }) => leadOf(tally.result().all));
}

export async function measureAgainst(bots: Bots, entrant: Entrant): Promise<Leads> {
  const runs: number[][] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await playAll(bots, entrant, run));
  return Object.fromEntries(
    bots.names.map((name, at) => [name, runs.map((leads) => leads[at] ?? Number.NaN)]),
  );
}
