import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { gameKey, type Item } from '../../adapters/dynamo/item';
import { ACTION_NAMES } from '../../domain/actions';
import type { ErrorCode } from '../../domain/errors';
import { type Backend, startBackend } from '../support/handlers';
import { captureLog } from '../support/log-lines';

const ANN = 'ann-secret';
const BOB = 'bob-secret';

let backend: Backend;
let gameId: string;
let lines: string[];

/** All bad input is sent to one game, in round 2, in which Ann has an open move. */
beforeAll(async () => {
  captureLog();
  backend = await startBackend();
  await backend.send('anns', { action: 'new', userId: ANN });
  const [created] = backend.connections.take();
  gameId = JSON.parse(JSON.stringify(created?.message)).gameId;
  await backend.send('bobs', { action: 'join', userId: BOB, gameId });
  await backend.send('anns', { action: 'play', userId: ANN, gameId, round: 1, play: 'rock' });
  await backend.send('bobs', { action: 'play', userId: BOB, gameId, round: 1, play: 'paper' });
  await backend.send('anns', { action: 'play', userId: ANN, gameId, round: 2, play: 'lizard' });
  backend.connections.take();
});
afterAll(() => backend.stop());

beforeEach(() => {
  jest.restoreAllMocks();
  lines = captureLog();
});
afterAll(() => jest.restoreAllMocks());

async function item(id = gameId): Promise<Item | undefined> {
  const { client, table } = backend.engine;
  const get = new GetItemCommand({ TableName: table, Key: gameKey(id), ConsistentRead: true });
  return (await client.send(get)).Item;
}

/** Exactly one message goes out, to the sender, with this code; the game stays as it was. */
async function isAnswered(code: ErrorCode, act: () => Promise<unknown>): Promise<unknown> {
  const before = await item();
  expect(await act()).toMatchObject({ statusCode: 200 });
  const posts = backend.connections.take();
  expect(posts).toMatchObject([{ connectionId: 'eves', message: { error: { code } } }]);
  expect(await item()).toEqual(before);
  expect(JSON.stringify(posts)).not.toMatch(/ann-secret|bob-secret/);
  return posts[0]?.message;
}

const ROUTES = [...ACTION_NAMES, 'default'] as const;

describe.each(ROUTES)('to the route %s', (route) => {
  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['no JSON', '{"action":'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['a text', '"play"'],
    ['an empty object', '{}'],
    ['more than 4 KB', JSON.stringify({ action: 'new', userId: 'eve1', padding: 'x'.repeat(4096) })],
    [
      'more than 4 KB of few characters',
      JSON.stringify({ action: 'new', userId: 'eve1', padding: '€'.repeat(1400) }),
    ],
  ])('%s is a bad message', async (_, body) => {
    const message = await isAnswered('bad-message', () => backend.invoke(route, 'eves', body));
    expect(message).toMatchObject({ gameId: '', round: 0 });
  });
});

describe('a message', () => {
  const PLAY = () => ({ action: 'play', userId: BOB, gameId, round: 2, play: 'rock' });
  const JOIN = () => ({ action: 'join', userId: 'eve1', gameId });
  const REACT = () => ({ action: 'react', userId: BOB, gameId, reaction: 'wave' });
  const without = (message: object, key: string) =>
    Object.fromEntries(Object.entries(message).filter(([name]) => name !== key));

  it.each(['cheat', '', 'PLAY', '$default', '$connect', 'connect', '__proto__', 'constructor', 7, null, {}])(
    'with the action %j is unknown',
    (action) => isAnswered('unknown-action', () => backend.send('eves', { ...PLAY(), action })),
  );

  it('to watch a malformed or unknown code says which', async () => {
    await isAnswered('bad-message', () => backend.send('eves', { action: 'watch' }));
    await isAnswered('bad-message', () => backend.send('eves', { action: 'watch', gameId: 'ABC' }));
    await isAnswered('game-not-found', () => backend.send('eves', { action: 'watch', gameId: 'ACDEFGH' }));
  });

  it.each(['userId', 'gameId', 'round', 'play'])('to play without %s is bad', (key) =>
    isAnswered('bad-message', () => backend.send('eves', without(PLAY(), key))),
  );

  it.each([
    [
      'userId',
      [
        '',
        'abc',
        'x'.repeat(65),
        'a b c d',
        'ann.1',
        '__proto__',
        'constructor',
        'toString',
        7,
        null,
        ['ann1'],
        {},
      ],
    ],
    ['gameId', ['', 'ABC', 'ACDEFGHJ', 'ACDEFG0', '__proto__', 'constructor', 7, null, ['ACDEFGH'], {}]],
    ['round', [0, -1, 1.5, '2', null, [2], 1e300, Number.MAX_SAFE_INTEGER + 1]],
    ['play', ['', 'Rock', 'dynamite', '__proto__', 'constructor', 1, null, ['rock'], {}]],
  ])('to play with a wrong %s is bad, and says where', async (key, values) => {
    for (const value of values) {
      const bad = await isAnswered('bad-message', () => backend.send('eves', { ...PLAY(), [key]: value }));
      expect(bad).toMatchObject({ error: { message: expect.stringContaining(key) } });
    }
  });

  it.each([
    [
      'name',
      [
        '',
        ' ',
        'x'.repeat(17),
        '👨‍👩‍👧‍👦'.repeat(3),
        'a\nb',
        '\u202Eeve',
        'e\u200Bve',
        'e\u200Dve',
        '\uD83D',
        7,
        null,
        ['Eve'],
        {},
      ],
    ],
    ['release', ['true', 1, null, [], {}]],
  ])('to join with a wrong %s is bad, and says where', async (key, values) => {
    for (const value of values) {
      const bad = await isAnswered('bad-message', () => backend.send('eves', { ...JOIN(), [key]: value }));
      expect(bad).toMatchObject({ error: { message: expect.stringContaining(key) } });
    }
  });

  it.each([
    [{ action: 'new', userId: 'eve1' }, 'goal', [0, 2, 4, 9, -3, 1.5, '3', null, [3], {}]],
    [{ action: 'quick', userId: 'eve1' }, 'name', ['', 'a\nb', 7, null]],
    [{ action: 'quick', userId: 'eve1' }, 'gameId', ['', 'ABC', 7, null]],
    [{ action: 'quick' }, 'userId', [undefined, '', 'abc', '__proto__', 7]],
    [
      REACT(),
      'reaction',
      [undefined, '', 'WAVE', 'insult', '__proto__', 'constructor', 7, null, ['wave'], {}],
    ],
    [REACT(), 'userId', [undefined, 'abc']],
    [REACT(), 'gameId', [undefined, 'ABC']],
  ] as const)('like %j with a wrong %s is bad, and says where', async (message, key, values) => {
    for (const value of values) {
      const bad = await isAnswered('bad-message', () =>
        backend.send('eves', {
          ...message,
          ...(message.action === 'react' && key !== 'gameId' && { gameId }),
          [key]: value,
        }),
      );
      expect(bad).toMatchObject({ error: { message: expect.stringContaining(key) } });
    }
  });

  it('to make a gesture by someone who is not a player is refused, and reaches nobody', () =>
    isAnswered('not-a-player', () => backend.send('eves', { ...REACT(), userId: 'eve1' })));

  it('to make a gesture in a game that does not exist is refused', () =>
    isAnswered('game-not-found', () => backend.send('eves', { ...REACT(), gameId: 'QQQQQQQ' })));

  it('with dangerous keys has no other effect than one without', async () => {
    const body = `{"__proto__":{"userId":"${BOB}"},"constructor":{"prototype":{"play":"rock"}},"action":"play","userId":"eve1","gameId":"${gameId}","round":2,"play":"rock"}`;
    await isAnswered('not-a-player', () => backend.send('eves', body));
    expect({}).not.toHaveProperty('userId');
  });

  it('about a game that does not exist is answered with game-not-found and the request echoed', async () => {
    const asked = { ...PLAY(), gameId: 'QQQQQQQ' };
    const play = await isAnswered('game-not-found', () => backend.send('eves', asked));
    expect(play).toEqual({ error: expect.anything(), gameId: 'QQQQQQQ', round: 2 });
    const join = await isAnswered('game-not-found', () =>
      backend.send('eves', { ...JOIN(), gameId: 'qqqqqqq' }),
    );
    expect(join).toEqual({ error: expect.anything(), gameId: 'QQQQQQQ', round: 0 });
    expect(await item('QQQQQQQ')).toBeUndefined();
  });

  it('of a stranger to release a seat is answered with game-full', () =>
    isAnswered('game-full', () => backend.send('eves', { ...JOIN(), release: true })));

  it('of a third player to join shows nothing of the game (R11)', async () => {
    const full = await isAnswered('game-full', () => backend.send('eves', JOIN()));
    expect(full).toEqual({ error: expect.anything(), gameId, round: 0 });
  });

  it('to play by someone who is not a player shows nothing of the game', async () => {
    const stranger = await isAnswered('not-a-player', () =>
      backend.send('eves', { ...PLAY(), userId: 'eve1' }),
    );
    expect(stranger).toEqual({ error: expect.anything(), gameId, round: 2 });
  });

  it.each([1, 3, 200])(
    'to play round %i while it is round 2 is answered with the present view',
    async (round) => {
      const late = await isAnswered('wrong-round', () =>
        backend.send('eves', { ...PLAY(), round, play: 'spock' }),
      );
      expect(late).toMatchObject({ gameId, round: 2, yourScore: 1, theirScore: 0, theyPlayed: true });
      expect(JSON.stringify(late)).not.toContain('lizard');
    },
  );

  it('to make another move is refused, and the first one stands', async () => {
    const other = await isAnswered('already-played', () =>
      backend.send('eves', { ...PLAY(), userId: ANN, play: 'spock' }),
    );
    expect(other).toMatchObject({ round: 2, youPlayed: 'lizard' });
  });

  it('never puts a secret or a move into the log', async () => {
    await backend.send('eves', { ...PLAY(), userId: ANN, play: 'spock' });
    await backend.send('eves', { ...PLAY(), userId: 'eve1' });
    await backend.send('eves', { ...PLAY(), play: 'dynamite' });
    await backend.send('eves', JOIN());
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.join('\n')).not.toMatch(/secret|eve1|rock|paper|lizard|spock|dynamite/);
  });
});

describe('a failing outside', () => {
  const join = () => backend.send('bobs', { action: 'join', userId: BOB, gameId, round: 2 });

  it('for one player does not keep the message from the opponent', async () => {
    backend.connections.answer('anns', 500);
    expect(await join()).toEqual({ statusCode: 200 });
    const heard = backend.connections.take().filter(({ connectionId }) => connectionId === 'bobs');
    expect(heard).toContainEqual({
      connectionId: 'bobs',
      message: expect.objectContaining({ gameId, round: 2 }),
    });
    backend.connections.answer('anns', 200);
  });

  it('that is a dead connection makes its player offline and tells the opponent', async () => {
    backend.connections.answer('anns', 410);
    expect(await join()).toEqual({ statusCode: 200 });
    expect(backend.connections.take().at(-1)).toMatchObject({
      connectionId: 'bobs',
      message: { theirStatus: 'offline' },
    });
    backend.connections.answer('anns', 200);
  });

  it('is not needed for a late end of a connection to change nothing', async () => {
    await join();
    await backend.send('bobs-new', { action: 'join', userId: BOB, gameId, round: 2 });
    backend.connections.take();
    const before = await item();
    expect(await backend.invoke('disconnect', 'bobs')).toEqual({ statusCode: 200 });
    expect(backend.connections.take()).toEqual([]);
    expect(await item()).toEqual(before);
  });
});
