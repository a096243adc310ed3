import { once } from 'node:events';
import { get } from 'node:http';
import { WebSocket } from 'ws';
import { MAX_MESSAGE_BYTES } from '../adapters/lambda/parse-message';
import type { ErrorCode } from '../domain/errors';
import { WireClient } from '../tools/players/wire-client';
import { type LocalRun, startLocalRun } from '../tools/running/local-run';

const PAGE = 'https://play.example';
/** Part of every hostile message, so that it can be searched for. */
const MARK = 'm4rkedW0rd';

let run: LocalRun;
let gameId: string;
let hostile: WireClient;
beforeAll(async () => {
  run = await startLocalRun({ env: { ALLOWED_ORIGINS: PAGE } });
  const alice = await WireClient.open(run.webSocketUrl);
  alice.send({ action: 'new', userId: `alice-${MARK}` });
  ({ gameId } = await alice.next());
  await alice.close();
  hostile = await WireClient.open(run.webSocketUrl);
});
afterAll(async () => {
  await hostile.close();
  await run.stop();
});

/** The fate of a connection from a page of this origin: open, or the status of the refusal. */
async function connectFrom(origin?: string): Promise<unknown> {
  const socket = new WebSocket(run.webSocketUrl, { origin });
  const open = once(socket, 'open').then(() => 'open');
  const refused = once(socket, 'unexpected-response').then(([, { statusCode }]) => statusCode);
  const fate = await Promise.race([open, refused]);
  socket.on('error', () => {});
  socket.terminate();
  return fate;
}

test.each([
  ['our page', PAGE, 'open'],
  ['a program', undefined, 'open'],
  ['another site', 'https://evil.example', 403],
  ['a name that starts like ours', `${PAGE}.evil.example`, 403],
])('from %s the connection is answered as it should be', async (_who, origin, fate) => {
  await expect(connectFrom(origin)).resolves.toBe(fate);
});

test("the page lets the browser run only the page's own files, and cannot be framed", async () => {
  const { headers } = await fetch(run.url);
  const policy = headers.get('content-security-policy');
  expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';.* frame-ancestors 'none'/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

const inJson = (parts: object) => JSON.stringify({ userId: `eve-${MARK}`, mark: MARK, ...parts });
/** An otherwise harmless message with this many bytes of UTF-8. */
const ofLength = (bytes: number, filling: string) => {
  const empty = inJson({ action: 'cheat', filling: '' });
  return empty.replace('""', `"${filling.repeat((bytes - empty.length) / Buffer.byteLength(filling))}"`);
};
const LONG = MAX_MESSAGE_BYTES;

test.each<[string, string | Buffer, ErrorCode]>([
  ['no JSON', MARK, 'bad-message'],
  ['nothing', '', 'bad-message'],
  ['null', 'null', 'bad-message'],
  ['a list of messages', `[${inJson({ action: 'new' })}]`, 'bad-message'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'bad-message'],
  ['a message in a binary frame', Buffer.from(inJson({ action: 'new' })), 'bad-message'],
  ['a message after a byte order mark', `\ufeff${inJson({ action: 'new' })}`, 'bad-message'],
  ['the longest message', ofLength(LONG, 'x'), 'unknown-action'],
  ['one byte more', ofLength(LONG + 1, 'x'), 'bad-message'],
  ['one byte more, in fewer characters', ofLength(LONG + 2, 'é'), 'bad-message'],
  ['half a megabyte of brackets', '['.repeat(500_000), 'bad-message'],
  ['a deep nest', `{"action":"cheat","deep":${'['.repeat(2000)}${']'.repeat(2000)}}`, 'unknown-action'],
  ['the name of a prototype as action', '{"action":"__proto__"}', 'unknown-action'],
  ['markup as action', inJson({ action: `<img src=x onerror=${MARK}>` }), 'unknown-action'],
  ['an action of another type', inJson({ action: ['new'] }), 'unknown-action'],
  ['the name of a prototype as player', inJson({ action: 'new', userId: '__proto__' }), 'bad-message'],
  ['a path as player', inJson({ action: 'new', userId: 'Players.alice' }), 'bad-message'],
  ['a line break in a player', inJson({ action: 'new', userId: `${MARK}\n` }), 'bad-message'],
  ['letters that grow into a game id', inJson({ action: 'join', gameId: 'ﬀﬀﬀA' }), 'bad-message'],
  ['an object as game id', inJson({ action: 'join', gameId: { length: 7 } }), 'bad-message'],
])('%s is refused and does no harm', async (_what, message, code) => {
  hostile.send(message);
  const answer = await hostile.next();
  expect(answer).toMatchObject({ error: { code } });
  expect(JSON.stringify(answer)).not.toContain(MARK);
});

test.each([0, 1.5, -1, 202, Number.MAX_SAFE_INTEGER, 1e21])(
  'a play in round %p is refused',
  async (round) => {
    hostile.send(inJson({ action: 'play', gameId, round, play: 'rock' }));
    await expect(hostile.next()).resolves.toMatchObject({ error: { code: 'bad-message' } });
  },
);

test('a prototype in a message changes no prototype', async () => {
  hostile.send(`{"action":"cheat","__proto__":{"error":1},"constructor":{"prototype":{"error":1}}}`);
  await expect(hostile.next()).resolves.toMatchObject({ error: { code: 'unknown-action' } });
});

/** Sends these bytes in place of a frame, to the page's own host; returns the code with which the connection closes. */
async function closeCodeAfter(bytes: readonly number[]): Promise<number> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
  };
  const [, socket] = await once(get(`${run.url}/ws`, { headers }), 'upgrade');
  socket.write(Buffer.from(bytes));
  const [frame] = await once(socket, 'data');
  socket.destroy();
  return frame.readUInt16BE(2);
}

// Fin and opcode, masked length, mask (none), text.
test.each([
  ['text that is no UTF-8', 1007, [0x81, 0x81, 0, 0, 0, 0, 0xff]],
  ['a frame of a kind that does not exist', 1002, [0x83, 0x80, 0, 0, 0, 0]],
  ['a frame without a mask', 1002, [0x81, 0x01, 0x7b]],
  ['a frame of 1 GB', 1009, [0x81, 0xff, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0]],
])('%s ends that connection and no other', async (_what, code, bytes) => {
  await expect(closeCodeAfter(bytes)).resolves.toBe(code);
  hostile.send(MARK);
  await expect(hostile.next()).resolves.toMatchObject({ error: { code: 'bad-message' } });
});

test("API Gateway's own routes, called as actions, answer and change nothing", async () => {
  for (const action of ['$connect', '$disconnect']) hostile.send(inJson({ action, gameId }));
  hostile.send(inJson({ action: 'play', gameId: 'XXXXXXX', round: 1, play: 'rock' }));
  await expect(hostile.next()).resolves.toMatchObject({ error: { code: 'game-not-found' } });
});

test('someone who knows only the game id cannot play, and learns nothing of the game', async () => {
  hostile.send(inJson({ action: 'play', gameId, round: 1, play: 'rock' }));
  await expect(hostile.next()).resolves.toEqual({
    error: { code: 'not-a-player', message: expect.any(String) },
    gameId,
    round: 1,
  });
});

test('no hostile text is in the output of the backend', () => {
  expect(run.output()).toContain('"outcome":"bad-message"');
  expect(run.output()).not.toContain(MARK);
});
