import * as fc from 'fast-check';
import { IS_SOAK, tally } from '../support/tally';
import { ALL_STEPS, NOTICED_STEPS } from './commands';
import { type Stores, World } from './world';

export interface Proof {
  readonly name: string;
  readonly runs: number;
  readonly stores: () => Stores;
  readonly faults: keyof typeof KINDS;
}

/** The ordinary size plays the same games each time, so that red is a change's doing; the soak looks for new ones. */
const SEED = 1;

/** For each kind of faults, after how many milliseconds all must be right again, and how. */
const KINDS = {
  /** A heartbeat heals everything; a page that was told of another one asks the player. */
  any: { steps: ALL_STEPS, patience: 6 * 60_000, takesOver: true },
  /** What someone notices is repaired without a heartbeat and without the player. */
  noticed: { steps: NOTICED_STEPS, patience: 60_000, takesOver: false },
};

/** Plays games under random faults; each must end with both pages showing the truth. */
export async function prove({ name, runs, stores, faults }: Proof): Promise<void> {
  const { steps, patience, takesOver } = KINDS[faults];
  const count = tally(name);
  const lines: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  try {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async (commands) => {
        const world = new World(stores());
        await world.begin();
        await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
        await world.calmDown(patience, takesOver);
        count.add({ runs: 1, faults: world.faults, plays: world.truth.plays });
        judge(world, lines.splice(0), count);
        stdout.mockClear(); // it remembers every line
      }),
      { numRuns: runs, verbose: true, ...(IS_SOAK ? {} : { seed: SEED }) },
    );
  } finally {
    stdout.mockRestore();
    count.report();
  }
}

function judge(world: World, log: string[], count: ReturnType<typeof tally>): void {
  const { truth, lost, gateway } = world;
  for (const secret of truth.players) {
    truth.leaks.push(...log.filter((line) => line.includes(secret)).map((line) => `The log: ${line}`));
  }
  const shown = truth.players.map((player) => shownTo(world, player));
  const expected = truth.players.map((player) => ({ ...SOUND, ...truth.expected(player) }));
  const isWrong = truth.wrong.length > 0 || JSON.stringify(shown) !== JSON.stringify(expected);
  count.add({ lost: lost.length, wrong: isWrong ? 1 : 0, leaks: truth.leaks.length });
  expect({ wrong: truth.wrong, leaks: truth.leaks, lost, thrown: gateway.thrown }).toEqual({
    wrong: [],
    leaks: [],
    lost: [],
    thrown: [],
  });
  expect(shown).toEqual(expected);
}

/** What a page shows beside the game when all is well. */
const SOUND = { link: 'online', problem: undefined, pending: undefined, theirStatus: 'online' };

function shownTo(world: World, player: string) {
  const state = world.pagesOf(player)[0]?.store.get();
  const { link, problem, pending, view, history } = state ?? {};
  const { theirStatus, round, yourScore, theirScore, youPlayed, theyPlayed } = view ?? {};
  return {
    link,
    problem,
    pending,
    theirStatus,
    round,
    yourScore,
    theirScore,
    youPlayed,
    theyPlayed,
    history,
  };
}
