import { makeHandler } from '../../../adapters/lambda/make-handler';
import { ACTIONS } from '../../../domain/actions';
import { memoryLobby } from '../../../domain/memory-lobby';
import { memoryGameStore, memorySeatStore } from '../../../domain/memory-store';
import { memoryWatcherStore } from '../../../domain/memory-watchers';
import type { Outcome } from '../../../domain/outcome';
import type { Notifier, Ports } from '../../../domain/ports';
import type { WireMessage } from '../../../domain/protocol';
import { contextWith, eventFor } from '../../../tools/gateway/event';
import { captureLog } from '../../support/log-lines';

const GAME = 'ACDEFGH';
const SECRET = 'my-secret-id';
const PLAY = { action: 'play', userId: SECRET, gameId: GAME, round: 1, play: 'lizard' };

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

/** Runs a route whose use case does this, and returns what the Lambda returns. */
async function run(useCase: () => Promise<Outcome>, body: unknown = PLAY, post = tell, remaining?: number) {
  const ports: Ports = {
    games: memoryGameStore(),
    seats: memorySeatStore(),
    watchers: memoryWatcherStore(),
    maxWatchers: 100,
    lobby: memoryLobby(),
    notifier: { post },
    now: () => 0,
    newGameId: () => GAME,
  };
  const handler = makeHandler('play', { schema: ACTIONS.play.schema, run: useCase }, ports);
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
  requestId: 'invocation',
  ...parts,
});

describe('a route', () => {
  it('logs what was done and says nothing more', async () => {
    expect(await run(async () => ({ outcome: 'played', gameId: GAME }))).toEqual({ statusCode: 200 });
    expect(told).toEqual([]);
    expect(logged()).toEqual(line({ outcome: 'played', gameId: GAME }));
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
    expect(await run(() => Promise.reject(new TypeError()), PLAY, fail)).toEqual({ statusCode: 200 });
    const fields = { outcome: 'internal', gameId: GAME, fault: expect.stringMatching(/^RangeError/) };
    expect(logged()).toMatchObject(line(fields));
  });

  it('gives up telling the player in time to log and succeed', async () => {
    const never = () => new Promise<never>(() => {});
    const fail = () => Promise.reject(new RangeError(SECRET));
    expect(await run(fail, PLAY, never)).toEqual({ statusCode: 200 });
    expect(logged()).toMatchObject(
      line({ outcome: 'internal', gameId: GAME, fault: expect.stringMatching(/^TooLate/) }),
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
    ['done', async (): Promise<Outcome> => ({ outcome: 'finished-round', gameId: GAME })],
    ['rejected', async (): Promise<Outcome> => ({ outcome: 'already-played', gameId: GAME })],
    ['failed', () => Promise.reject(new Error(`${SECRET} lizard`))],
  ])('never logs a secret or a move when it is %s', async (_, useCase) => {
    await run(useCase);
    expect(lines.join()).not.toMatch(new RegExp(`${SECRET}|lizard`));
  });
});
