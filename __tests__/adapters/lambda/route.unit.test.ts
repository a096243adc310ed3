import { messageRoute } from '../../../adapters/lambda/route';
import { newGame } from '../../../domain/game';
import { memoryGameStore, memorySeatStore } from '../../../domain/memory-store';
import type { Notifier, Ports } from '../../../domain/ports';
import { PlaySchema, type WireMessage } from '../../../domain/protocol';
import type { Result } from '../../../domain/use-cases/result';
import { contextWith, eventFor } from '../../../tools/gateway/event';
import { captureLog } from '../../support/log-lines';

const GAME = 'ACDEFGH';
const SECRET = 'my-secret-id';
const PLAY = { action: 'play', userId: SECRET, gameId: GAME, round: 1, play: 'lizard' };
const game = newGame(GAME, SECRET, 'a', 0);

let told: { connectionId: string; message: WireMessage }[];
let lines: string[];

beforeEach(() => {
  told = [];
  lines = captureLog();
});
afterEach(() => jest.restoreAllMocks());

const tell: Notifier['post'] = async (connectionId, message) => {
  told.push({ connectionId, message });
  return 'sent';
};

/** Runs a route with this use case, and returns what the Lambda returns. */
async function run(useCase: () => Promise<Result>, body: unknown = PLAY, post = tell, remaining?: number) {
  const ports: Ports = {
    games: memoryGameStore(),
    seats: memorySeatStore(),
    notifier: { post },
    now: () => 0,
    newGameId: () => GAME,
  };
  const handler = messageRoute('play', PlaySchema, useCase, ports);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return handler(eventFor('a', text), contextWith(remaining === undefined ? undefined : () => remaining));
}

const logged = (): unknown => {
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
};
const line = (parts: object) => ({
  route: 'play',
  connectionId: 'a',
  durationMs: expect.any(Number),
  ...parts,
});

describe('a route', () => {
  it('logs what was done and sends nothing more', async () => {
    expect(await run(async () => ({ done: 'played' }))).toEqual({ statusCode: 200 });
    expect(told).toEqual([]);
    expect(logged()).toEqual(line({ outcome: 'played', gameId: GAME }));
  });

  it('tells a rejected player why, with the view they may see', async () => {
    expect(await run(async () => ({ rejected: 'wrong-round', game }))).toEqual({ statusCode: 200 });
    expect(told).toMatchObject([
      { connectionId: 'a', message: { error: { code: 'wrong-round' }, gameId: GAME, round: 1, version: 1 } },
    ]);
    expect(logged()).toMatchObject(line({ outcome: 'wrong-round', gameId: GAME }));
  });

  it('shows a stranger nothing of the game', async () => {
    await run(async () => ({ rejected: 'game-full', game }), { ...PLAY, userId: 'somebody' });
    expect(told[0]?.message).toEqual({
      error: { code: 'game-full', message: expect.any(String) },
      gameId: GAME,
      round: 1,
    });
  });

  it('reports a fault to the player without its text, and succeeds', async () => {
    const fault = () => Promise.reject(new TypeError(`Cannot store ${SECRET} lizard`));
    expect(await run(fault)).toEqual({ statusCode: 200 });
    expect(told).toMatchObject([
      { connectionId: 'a', message: { error: { code: 'internal' }, gameId: GAME, round: 1 } },
    ]);
    expect(JSON.stringify(told)).not.toContain(SECRET);
    const fields = { outcome: 'internal', gameId: GAME, fault: expect.stringMatching(/^TypeError at /) };
    expect(logged()).toMatchObject(line(fields));
  });

  it('gives up before Lambda ends it, in time to tell the player', async () => {
    expect(await run(() => new Promise(() => {}), PLAY, tell, 1550)).toEqual({ statusCode: 200 });
    expect(told).toMatchObject([{ message: { error: { code: 'internal' } } }]);
  });

  it('succeeds and logs even when the player cannot be told', async () => {
    const fail = () => Promise.reject(new RangeError(SECRET));
    expect(await run(async () => ({ rejected: 'game-over', game }), PLAY, fail)).toEqual({ statusCode: 200 });
    expect(logged()).toMatchObject(
      line({ outcome: 'game-over', gameId: GAME, fault: expect.stringMatching(/^RangeError/) }),
    );
  });

  it('never reaches the use case with a message that it cannot read', async () => {
    const useCase = jest.fn();
    await run(useCase, { ...PLAY, play: 'dynamite' });
    expect(useCase).not.toHaveBeenCalled();
    expect(told[0]?.message).toMatchObject({
      error: { code: 'bad-message', message: expect.stringMatching(/^play: .*rock/) },
      gameId: '',
      round: 0,
    });
    expect(logged()).toMatchObject(line({ outcome: 'bad-message' }));
  });

  it.each([
    ['done', async (): Promise<Result> => ({ done: 'finished-round' })],
    ['rejected', async (): Promise<Result> => ({ rejected: 'already-played', game })],
    ['failed', () => Promise.reject(new Error(`${SECRET} lizard`))],
  ])('never logs a secret or a move when it is %s', async (_, useCase) => {
    await run(useCase);
    expect(lines.join()).not.toMatch(new RegExp(`${SECRET}|lizard`));
  });
});
