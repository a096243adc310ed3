import * as fc from 'fast-check';
import { perform } from '../../domain/actions';
import { playerOf } from '../../domain/game';
import type { Ports } from '../../domain/ports';
import { runInterleaved } from '../support/interleavings';
import { Stage } from '../support/stage';
import { AT } from '../support/steps';

const [A, C] = ['ACDEFGH', 'HJKMNPQ'];
type Task = (ports: Ports) => Promise<unknown>;

const join =
  (gameId: string): Task =>
  (ports) =>
    perform(ports, { action: 'join', userId: 'ann1', gameId, round: 1 }, 'anns');
const playIn =
  (gameId: string): Task =>
  (ports) =>
    perform(ports, { action: 'play', userId: 'ann1', gameId, round: 1, play: 'rock' }, 'anns');
const watch =
  (gameId: string): Task =>
  (ports) =>
    perform(ports, { action: 'watch', gameId }, 'anns');
const startGame: Task = (ports) => perform(ports, { action: 'new', userId: 'ann1' }, 'anns');

/** Ann has a seat in A, with Bob, and in C, with Cat; her one connection sits in A. */
async function seatedInA(tasks: readonly Task[]) {
  const stage = new Stage();
  await stage.starts('bob1', 'bobs');
  await stage.starts('cat1', 'cats');
  await stage.joins('ann1', 'anns', { gameId: C });
  await stage.joins('ann1', 'anns', { gameId: A });
  return { stage, ports: stage.ports, tasks };
}

/** Does these tasks at once from one connection, their calls in 1,000 orders, and checks how that ends. */
const inAnyOrder = (tasks: readonly Task[], ends: (start: { stage: Stage }) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), async (random) => {
      const start = await seatedInA(tasks);
      await runInterleaved(start.ports, tasks, (count) => Math.floor(random.next().value * count));
      await ends(start);
    }),
    { numRuns: 1000, seed: 1 },
  );

/** Ann's connection sits in one game, remembers exactly that, and her opponents know. */
async function endsInOneGame({ stage }: { stage: Stage }): Promise<void> {
  const ids = [A, C, 'QRTUVWX', 'XYACDEF'];
  const games = await Promise.all(ids.map((id) => stage.game(id)));
  const sitsIn = games.flatMap((game) =>
    game && playerOf(game, 'ann1')?.address === 'anns' ? [game.id] : [],
  );
  const remembered = (await stage.ports.seats.find('anns')).map(({ gameId }) => gameId);
  const heard = stage.heard();
  const shown = ['bobs', 'cats'].map((at) => {
    const messages = heard.flatMap(({ at: to, message }) =>
      to === at && 'yourScore' in message ? [message] : [],
    );
    return messages.sort((a, b) => a.version - b.version).at(-1)?.theirStatus;
  });
  const status = (gameId: string) => (sitsIn.includes(gameId) ? 'online' : 'left');
  expect({ sitsIn, remembered, shown }).toEqual({
    sitsIn: [expect.any(String)],
    remembered: sitsIn,
    shown: [status(A), status(C)],
  });
}

describe('one connection with several games under way sits in one of them in the end (R4)', () => {
  it.each([
    ['joins both at once', [join(A), join(C)]],
    ['joins one while it starts another', [join(C), startGame]],
    ['plays while it joins another', [playIn(A), join(C)]],
    ['plays while it starts another', [playIn(A), startGame]],
    ['goes to another game, back, and there again', [join(C), join(A), join(C)]],
    ['goes to another game and back, starts one, and plays', [join(C), join(A), startGame, playIn(A)]],
    ['sends each join twice', [join(A), join(C), join(A), join(C)]],
  ])('when it %s, in any order of their calls', async (_, tasks) => {
    await inAnyOrder(tasks, endsInOneGame);
  });

  it('and leaves a seat that it took so late that it was forgotten, its player having been elsewhere', async () => {
    const { stage, ports } = await seatedInA([]);
    await stage.joins('ann1', 'anns-second-tab', { gameId: C });
    let goOn = () => {};
    const may = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const step: Ports['games']['step'] = (...args) => may.then(() => ports.games.step(...args));
    const late = join(C)({ ...ports, games: { ...ports.games, step } });
    await stage.joins('ann1', 'anns', { gameId: A });
    await stage.joins('ann1', 'anns-second-tab', { gameId: A });
    goOn();
    await late;
    const game = await stage.game(C);
    expect(game && playerOf(game, 'ann1')?.address).toBeUndefined();
  });

  it('and stays there though a later request has crashed on its way to the game that it came from', async () => {
    const { stage, ports } = await seatedInA([]);
    let goOn = () => {};
    const hasLooked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const seats: Ports['seats'] = {
      ...ports.seats,
      find: async (connectionId) => {
        // The later one has only got as far as this.
        await ports.seats.attach(connectionId, { gameId: A, userId: 'ann1' }, AT);
        return ports.seats.find(connectionId);
      },
    };
    const games: Ports['games'] = {
      ...ports.games,
      find: (...args) => ports.games.find(...args).finally(goOn),
      step: async (gameId, step) => {
        if (step.type === 'leave') await hasLooked;
        return ports.games.step(gameId, step);
      },
    };
    await join(C)({ ...ports, seats, games });
    const game = await stage.game(C);
    expect(game && playerOf(game, 'ann1')?.address).toBe('anns');
  });

  it('and its player is offline after its end, even if only a play had brought it there', async () => {
    const { stage } = await seatedInA([]);
    await playIn(A)(stage.ports);
    await perform(
      stage.ports,
      { action: 'play', userId: 'bob1', gameId: A, round: 1, play: 'paper' },
      'bobs-new',
    );
    stage.heard();
    await stage.ends('bobs-new');
    expect(stage.heard()).toMatchObject([{ at: 'anns', message: { theirStatus: 'offline' } }]);
  });
});

/** Ann's connection has one place, a seat or a watcher's, and remembers exactly that. */
async function endsInOnePlace({ stage }: { stage: Stage }): Promise<void> {
  const places = await Promise.all(
    [A, C, 'QRTUVWX', 'XYACDEF'].map(async (id) => {
      const game = await stage.game(id);
      const watchers = await stage.ports.watchers.find(id);
      return [
        ...(game && playerOf(game, 'ann1')?.address === 'anns' ? [`plays ${id}`] : []),
        ...watchers.filter(({ connectionId }) => connectionId === 'anns').map(() => `watches ${id}`),
      ];
    }),
  );
  const remembered = (await stage.ports.seats.find('anns')).map(({ gameId, userId }) =>
    userId === undefined ? `watches ${gameId}` : `plays ${gameId}`,
  );
  expect({ places: places.flat(), remembered }).toEqual({
    places: [expect.any(String)],
    remembered: places.flat(),
  });
}

describe('one connection that watches has one place in the end (R4)', () => {
  it.each([
    ['watches two games at once', [watch(A), watch(C)]],
    ['watches one, another, and the first again', [watch(C), watch(A), watch(C)]],
    ['watches one and joins another', [watch(C), join(A)]],
    ['joins one, watches it, and joins it again', [join(C), watch(C), join(C)]],
    ['watches while it starts one, and plays', [watch(A), startGame, playIn(C)]],
  ])('when it %s, in any order of their calls', async (_, tasks) => {
    await inAnyOrder(tasks, endsInOnePlace);
  });
});

it('the end of a connection leaves all seats that it still has', async () => {
  const { stage } = await seatedInA([]);
  // As after a crash while moving on to another game.
  await stage.ports.seats.attach('anns', { gameId: C, userId: 'ann1' }, AT);
  await stage.ports.games.step(C, {
    type: 'rejoin',
    userId: 'ann1',
    address: 'anns',
    attachment: 9,
    at: AT,
  });
  stage.heard();
  await stage.ends('anns');
  expect(stage.heard()).toMatchObject([
    { at: 'bobs', message: { gameId: A, theirStatus: 'offline' } },
    { at: 'cats', message: { gameId: C, theirStatus: 'offline' } },
  ]);
});
