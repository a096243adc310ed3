import * as fc from 'fast-check';
import { memoryLobby } from '../../../domain/memory-lobby';
import { memoryGameStore, memorySeatStore } from '../../../domain/memory-store';
import { memoryWatcherStore } from '../../../domain/memory-watchers';
import type { Ports } from '../../../domain/ports';
import { MOVES } from '../../../domain/rules';
import { contextWith, eventFor } from '../../../tools/gateway/event';
import { captureLog, countsIn } from '../../support/log-lines';
import { handlerOver, type Route } from '../../support/routes';

const GAME = 'ACDEFGH';
const CONNECTION = 'Q1w2E3r4T5==';

let lines: string[];
beforeEach(() => {
  lines = captureLog();
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** The routes over a memory store of their own, in which everything named in `fails` throws the given text. */
function routes(fails: 'nothing' | 'games' | 'posts' = 'nothing', words = '') {
  const fail = async () => {
    throw new Error(words);
  };
  const ports: Ports = {
    games: fails === 'games' ? { create: fail, step: fail, find: fail, watch: fail } : memoryGameStore(),
    seats: memorySeatStore(),
    watchers: memoryWatcherStore(),
    maxWatchers: 100,
    lobby: memoryLobby(),
    notifier: { post: fails === 'posts' ? fail : async () => 'sent' },
    now: () => Date.UTC(2030, 0, 1),
    newGameId: () => GAME,
  };
  return async (route: Route, body: string): Promise<void> => {
    await handlerOver(ports, route)(eventFor(CONNECTION, body), contextWith());
  };
}

const message = (action: string, parts: object) => JSON.stringify({ action, gameId: GAME, ...parts });

test('one line per request has route, connection, game, outcome, duration and metrics', async () => {
  const run = routes();
  await run('new', message('new', { userId: 'alice' }));
  await run('join', message('join', { userId: 'bobby' }));
  await run('play', message('play', { userId: 'alice', round: 1, play: 'rock' }));
  await run('play', message('play', { userId: 'bobby', round: 1, play: 'paper' }));
  await run('join', message('join', { userId: 'carol' }));

  const told = lines.map((line) => JSON.parse(line));
  expect(told.map(({ route, outcome }) => [route, outcome])).toEqual([
    ['new', 'created'],
    ['join', 'joined'],
    ['play', 'played'],
    ['play', 'finished-round'],
    ['join', 'game-full'],
  ]);
  for (const line of told) {
    expect(line).toMatchObject({ connectionId: CONNECTION, gameId: GAME, durationMs: expect.any(Number) });
  }
  expect(lines.flatMap(countsIn).map(({ metric }) => metric)).toEqual([
    'GamesCreated',
    'PlayersJoined',
    'RoundsFinished',
    'Rejections',
  ]);
});

// Long enough that none is in a line by chance.
const userIdArb = fc.stringMatching(/^[A-Za-z0-9_-]{12,64}$/);
const moveArb = fc.constantFrom(...MOVES);
const scenarioArb = fc.record({
  alice: userIdArb,
  bob: userIdArb,
  moves: fc.tuple(moveArb, moveArb),
  secret: fc.stringMatching(/^[A-Za-z0-9 "{}<]{12,40}$/),
  fails: fc.constantFrom('nothing', 'games', 'posts'),
});

test('no line ever holds a userId, a move or a part of a body, whatever fails (R12)', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioArb, async ({ alice, bob, moves, secret, fails }) => {
      lines.length = 0;
      const run = routes(fails, `${secret} ${alice} ${bob} ${moves}`);
      await run('new', message('new', { userId: alice, secret }));
      await run('join', message('join', { userId: bob, secret }));
      await run('join', message('join', { userId: bob, gameId: secret }));
      await run('play', message('play', { userId: alice, round: 1, play: moves[0] }));
      await run('play', message('play', { userId: bob, round: 1, play: moves[1] }));
      await run('play', message('play', { userId: bob, round: 9, play: moves[0] }));
      await run('play', message('play', { userId: secret, round: 1, play: secret }));
      await run('play', secret);

      expect(lines).toHaveLength(8);
      const log = lines.join('\n');
      const asJson = JSON.stringify(secret).slice(1, -1);
      for (const hidden of [alice, bob, secret, asJson, ...MOVES]) expect(log).not.toContain(hidden);
      for (const line of lines) countsIn(line);
    }),
  );
});
