import * as fc from 'fast-check';
import { isOnline } from '../../client/src/session/connection';
import { IS_SOAK, tally } from '../support/tally';
import {
  ALL_STEPS,
  GOING_STEPS,
  NOTICED_STEPS,
  SEATS_STEPS,
  SEVERAL_GAMES_STEPS,
  STRANGERS_STEPS,
  WATCHERS_STEPS,
} from './commands';
import { watchedIn } from './watched';
import { type Stores, World } from './world';

export interface Proof {
  readonly name: string;
  readonly runs: number;
  /** Stores in which nothing of an earlier run is in the way. */
  readonly stores: () => Stores | Promise<Stores>;
  readonly faults: keyof typeof KINDS;
}

/** Ordinary runs play the same games each time, so that a failure is due to a change; the soak looks for new ones. */
const SEED = 1;

/** For each kind of fault, after how many milliseconds everything must be right again, and how. */
const KINDS = {
  /** A heartbeat repairs everything; a page that was evicted asks the player. */
  any: { steps: ALL_STEPS, patience: 6 * 60_000, takesOver: true },
  /** The same while both go from game to game. */
  'any, several games': { steps: SEVERAL_GAMES_STEPS, patience: 6 * 60_000, takesOver: true },
  /** Going from game to game with anything overtaking anything: a minute at most, and nothing is left over. */
  going: { steps: GOING_STEPS, patience: 60_000, takesOver: true },
  /** Three who share one link: they come, go, give up their seats and release those of others. */
  seats: { steps: SEATS_STEPS, patience: 6 * 60_000, takesOver: true },
  /** Four who look for a stranger, at once and again: they come, go, play and make gestures. */
  strangers: { steps: STRANGERS_STEPS, patience: 6 * 60_000, takesOver: true },
  /** A party of four, of whom those without a seat watch: they come, go, tap for a seat, and try what only players may. */
  watchers: { steps: WATCHERS_STEPS, patience: 6 * 60_000, takesOver: true },
  /** What someone notices is repaired without a heartbeat and without the player. */
  noticed: { steps: NOTICED_STEPS, patience: 60_000, takesOver: false },
};

/** Plays games under random faults; in the end both pages must show the true state. */
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
        const world = new World(await stores());
        if (faults === 'strangers') world.seekAll();
        else if (faults === 'watchers') await world.beginParty();
        else await world.begin();
        await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
        await world.calmDown(patience, takesOver);
        count.add({ runs: 1, faults: world.faults, plays: world.truths.plays });
        await judge(world, faults, lines.splice(0), count);
        stdout.mockClear(); // it remembers every line
      }),
      { numRuns: runs, verbose: true, ...(IS_SOAK ? {} : { seed: SEED }) },
    );
  } finally {
    stdout.mockRestore();
    count.report();
  }
}

async function judge(
  world: World,
  faults: Proof['faults'],
  log: string[],
  count: ReturnType<typeof tally>,
): Promise<void> {
  const { truths, lost, gateway } = world;
  for (const secret of truths.players) {
    truths.leaks.push(...log.filter((line) => line.includes(secret)).map((line) => `The log: ${line}`));
  }
  const present = truths.players.filter((player) => world.pagesOf(player).length > 0);
  const shown = present.map((player) => shownTo(world, player));
  const expected = await Promise.all(present.map((player) => expectedFor(world, player)));
  const [seats, expectedSeats] = await seatsIn(world, faults === 'going');
  const [watched, expectedWatched] = await watchedIn(world);
  const isWrong =
    truths.wrong.length > 0 ||
    JSON.stringify([shown, seats, watched]) !== JSON.stringify([expected, expectedSeats, expectedWatched]);
  count.add({ lost: lost.length, wrong: isWrong ? 1 : 0, leaks: truths.leaks.length });
  expect({ wrong: truths.wrong, leaks: truths.leaks, lost, thrown: gateway.thrown }).toEqual({
    wrong: [],
    leaks: [],
    lost: [],
    thrown: [],
  });
  expect(shown).toEqual(expected);
  expect(seats).toEqual(expectedSeats);
  expect(watched).toEqual(expectedWatched);
}

const gameOf = (world: World, player: string) => world.pagesOf(player)[0]?.store.get().gameId ?? '';

/** A page that was told that it has no seat, and so has stopped. */
const STOPPED = 'stopped without a seat';

/** What a page shows when all is well. */
async function expectedFor(world: World, player: string) {
  const gameId = gameOf(world, player);
  const truth = world.truths.of(gameId);
  if (!truth.isIn(player)) return STOPPED;
  const game = await world.stores.games.find(gameId, world.clock.now);
  const opponent = game?.players.find(({ id }) => id !== player);
  const isHere = opponent && gameOf(world, opponent.id) === gameId && !hasStopped(world, opponent.id);
  const away = opponent?.movedOn ? 'left' : 'offline';
  const theirStatus = opponent ? (isHere ? 'online' : away) : 'absent';
  const [yourName, theirName] = [player.slice(0, 3), opponent?.id.slice(0, 3)];
  const since = truth.since > 1 ? truth.since : 0;
  return {
    ...{ isOnline: true, problem: undefined, pending: undefined, theirStatus, yourName, theirName, since },
    ...truth.expected(player),
  };
}

/**
 * Where each living connection sits and what it remembers, as it is and as it must be: in the game of its page alone.
 * @param isExact no crash can have left it with the memory of a seat that it does not have
 */
async function seatsIn(world: World, isExact: boolean) {
  const games = await Promise.all(
    world.gameIds.map((gameId) => world.stores.games.find(gameId, world.clock.now)),
  );
  const connections = world.truths.players.flatMap((player) =>
    world.gateway.connectionsOf(player).map((connectionId) => ({ player, connectionId })),
  );
  const actual = connections.map(async ({ player, connectionId }) => {
    const sitsIn = games.flatMap((game) =>
      game?.players.some(({ address }) => address === connectionId) ? [game.id] : [],
    );
    const seats = await world.stores.seats.find(connectionId);
    // Where it watches is judged with the pages that do.
    const remembered = seats.flatMap(({ gameId, userId }) => (userId === undefined ? [] : [gameId]));
    return {
      player,
      sitsIn,
      remembered: isExact ? remembered : remembered.filter((id) => sitsIn.includes(id)),
    };
  });
  const expected = connections.map(({ player }) => {
    const gameId = gameOf(world, player);
    if (!world.truths.of(gameId).isIn(player)) return { player, sitsIn: [], remembered: [] };
    return { player, sitsIn: [gameId], remembered: [gameId] };
  });
  return [await Promise.all(actual), expected];
}

const hasStopped = (world: World, player: string): boolean => {
  const problem = world.pagesOf(player)[0]?.store.get().problem;
  return problem === 'game-full' || problem === 'seat-taken';
};

function shownTo(world: World, player: string) {
  const state = world.pagesOf(player)[0]?.store.get();
  const { problem, pending, view, history } = state ?? {};
  if (hasStopped(world, player)) return STOPPED;
  const { theirStatus, yourName, theirName, since } = view ?? {};
  const { round, yourScore, theirScore, youPlayed, theyPlayed } = view ?? {};
  return {
    ...{ isOnline: state && isOnline(state.connection), problem, pending },
    ...{ theirStatus, yourName, theirName, since },
    ...{ round, yourScore, theirScore, youPlayed, theyPlayed, history },
  };
}
