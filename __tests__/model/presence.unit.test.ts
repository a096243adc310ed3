import { memoryLobby } from '../../domain/memory-lobby';
import { memoryGameStore, memorySeatStore } from '../../domain/memory-store';
import { memoryWatcherStore } from '../../domain/memory-watchers';
import { FAILURES } from './air';
import { ANN, BOB, World } from './world';

let world: World;
let stdout: jest.SpyInstance;

beforeEach(async () => {
  stdout = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const ids = ['ACDEFGH', 'HJKMNPQ'];
  world = new World({
    games: memoryGameStore(),
    seats: memorySeatStore(),
    watchers: memoryWatcherStore(),
    lobby: memoryLobby(),
    newGameId: () => ids.shift() ?? 'CCCCCCC',
  });
  await world.begin();
});
afterEach(() => stdout.mockRestore());

/** What Bob's page shows of Ann. */
const annForBob = () => world.pagesOf(BOB)[0]?.store.get().view?.theirStatus;
const viewOf = (player: string) => world.pagesOf(player)[0]?.store.get().view;

it('the first player learns that the second one came', async () => {
  expect(viewOf(ANN)?.theirStatus).toBe('absent');
  await world.drain();
  expect(viewOf(ANN)?.theirStatus).toBe('online');
  expect(annForBob()).toBe('online');
});

it('a connection that ends makes its player offline, until the page is back', async () => {
  await world.drain();
  world.clock.advance(1000);
  world.gateway.cut(ANN);
  await world.drain();
  expect(viewOf(BOB)).toMatchObject({ theirStatus: 'offline', theirLastSeen: world.clock.now });
  world.clock.advance(500);
  await world.drain();
  expect(annForBob()).toBe('online');
});

it('a late $disconnect of an old connection changes nothing', async () => {
  await world.drain();
  world.gateway.cut(ANN);
  await world.air.happen(); // her page hears of it; the backend will later
  world.clock.advance(500);
  await world.air.happen(1); // her page is back
  while (!world.air.isEmpty) await world.air.happen(world.air.size - 1);
  expect(annForBob()).toBe('online');
});

it('if a $disconnect never comes, a post that finds the connection gone has the same effect', async () => {
  await world.drain();
  world.gateway.cut(ANN);
  world.air.lose(0);
  world.gateway.noticeTheDead();
  expect(annForBob()).toBe('online');
  world.play(BOB, 'rock');
  await world.drain();
  expect(annForBob()).toBe('offline');
});

it.each([
  ['first', 0],
  ['second', 1],
])(
  'a $disconnect whose %s write was not heard of, and was made again, is told all the same',
  async (_, index) => {
    await world.drain();
    world.gateway.cut(ANN);
    await world.air.happen();
    await world.air.happen(); // the handler has begun
    for (let written = 0; written < index; written++) await world.air.happen();
    expect(await world.gateway.fail(0, 'twice', false)).toBe(true);
    await world.drain();
    expect(annForBob()).toBe('offline');
  },
);

it('a player who starts another game on the same connection leaves the first one', async () => {
  await world.drain();
  world.pagesOf(ANN)[0]?.session.newGame();
  await world.drain();
  expect(annForBob()).toBe('left');
  expect(viewOf(ANN)).toMatchObject({ gameId: 'HJKMNPQ', theirStatus: 'absent' });
});

describe('a player who starts another game leaves the first one after a heartbeat at the latest, though', () => {
  const EFFECTS = ['create', 'sit', 'post', 'leave', 'message', 'post to the other', 'give up'];
  const FAULTS = ['crash', ...FAILURES] as const;
  const each = EFFECTS.flatMap((effect, index) => FAULTS.map((fault) => [effect, fault, index] as const));

  it.each(each.filter(([effect]) => effect !== 'message'))(
    '%s has this fault: %s',
    async (_, fault, index) => {
      await world.drain();
      world.pagesOf(ANN)[0]?.session.newGame();
      await world.air.happen();
      for (let done = 0; done < index; done++) await world.air.happen();
      if (fault === 'crash') expect(world.gateway.crash(0, false)).toBe(true);
      else expect(await world.gateway.fail(0, fault, false)).toBe(true);
      await world.calmDown(5 * 60_000, false);
      expect(annForBob()).toBe('left');
      expect(viewOf(ANN)).toMatchObject({ theirStatus: 'absent' });
    },
  );
});

it('a new game whose answer was late is one game for the page, and its player is online in it', async () => {
  await world.drain();
  const [page] = world.pagesOf(ANN);
  page?.session.newGame();
  world.clock.advance(4000); // the page asks again before anything was answered
  await world.drain();
  const gameId = page?.store.get().gameId;
  world.open(BOB, gameId);
  await world.drain();
  expect(viewOf(BOB)).toMatchObject({ gameId, theirStatus: 'online' });
});
