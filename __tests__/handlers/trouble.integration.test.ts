import * as v from 'valibot';
import type { SDK_LIMITS } from '../../adapters/lambda/sdk-limits';
import { type WireMessage, WireMessageSchema } from '../../domain/protocol';
import { contextWith, eventFor } from '../../tools/gateway/event';
import { type Engine, startEngine } from '../../tools/running/engine';
import { captureLog } from '../support/log-lines';
import { type AwsError, type Trouble, TroubledServer } from '../support/troubled-server';

const THROTTLED: AwsError = { status: 400, type: 'ProvisionedThroughputExceededException' };
const SLOWED: AwsError = { status: 400, type: 'ThrottlingException' };
const BROKEN: AwsError = { status: 500, type: 'InternalServerError' };
const LIMITED: AwsError = { status: 429, type: 'LimitExceededException' };
/** The Lambda's timeout in serverless.yml, in milliseconds. */
const TIMEOUT = 10_000;
const MINUTE = 60_000;

type Handler = (event: ReturnType<typeof eventFor>, context: never) => Promise<unknown>;
type Handlers = Record<string, Handler>;

let engine: Engine;
let dynamodb: TroubledServer;
let connections: TroubledServer;
let lines: string[];
let posts: { connectionId: string; message: WireMessage }[];
/** Handlers that wait for an answer as if forever, so that only the number of attempts is limited. */
let patient: Handlers;
/** Handlers with the limits of time that they are deployed with. */
let deployed: Handlers;

async function loadHandlers(limits: Partial<typeof SDK_LIMITS>): Promise<Handlers> {
  const handlers: Handlers = {};
  await jest.isolateModulesAsync(async () => {
    const { SDK_LIMITS } = await import('../../adapters/lambda/sdk-limits');
    Object.assign(SDK_LIMITS, limits);
    const [{ handler: createGame }, { handler: join }, { handler: play }, { handler: disconnect }] =
      await Promise.all([
        import('../../handlers/new'),
        import('../../handlers/join'),
        import('../../handlers/play'),
        import('../../handlers/disconnect'),
      ]);
    Object.assign(handlers, { new: createGame, join, play, disconnect });
  });
  return handlers;
}

beforeAll(async () => {
  engine = await startEngine();
  dynamodb = await TroubledServer.before(engine.endpoint);
  connections = await TroubledServer.start(async ({ path, body }) => {
    const message = v.safeParse(WireMessageSchema, JSON.parse(String(body)));
    const connectionId = path.split('/').at(-1) ?? '';
    if (message.success) posts.push({ connectionId, message: message.output });
    return { status: message.success ? 200 : 400 };
  });
  Object.assign(process.env, {
    TABLE_NAME: engine.table,
    MAX_WATCHERS: '100',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url,
    CONNECTIONS_URL: connections.url,
  });
  lines = captureLog();
  // A busy machine that keeps this process waiting for a second must not pass for one more trouble of a server.
  patient = await loadHandlers({ connectionTimeout: MINUTE, requestTimeout: MINUTE });
  deployed = await loadHandlers({});
});

afterAll(async () => {
  await Promise.all([dynamodb.stop(), connections.stop()]);
  await engine.stop();
});

/** A new game in which Ann has played round 1, on new connections, since an aborted handler may still be running. */
let gameId: string;
let match = 0;
beforeEach(async () => {
  match++;
  dynamodb.next();
  connections.next();
  posts = [];
  await say('ann1', { action: 'new' });
  gameId = posts[0]?.message.gameId ?? '';
  await say('bob1', { action: 'join' });
  await say('ann1', { action: 'play', round: 1, play: 'rock' });
  posts = [];
});

/** Sends a player's message; returns the milliseconds of its time that the handler had left. */
async function say(
  userId: string,
  message: { action: string; round?: number; play?: string },
  handlers = patient,
  time = MINUTE,
) {
  const end = performance.now() + time;
  const event = eventFor(addressOf(userId), JSON.stringify({ userId, gameId, ...message }));
  expect(
    await handlers[message.action]?.(
      event,
      contextWith(() => end - performance.now()),
    ),
  ).toEqual({
    statusCode: 200,
  });
  return end - performance.now();
}

const addressOf = (userId: string) => `${userId}-in-match-${match}`;
const bobPlays = (...how: [Handlers?, number?]) =>
  say('bob1', { action: 'play', round: 1, play: 'paper' }, ...how);
const heardBy = (userId: string) =>
  posts.filter(({ connectionId }) => connectionId === addressOf(userId)).map(({ message }) => message);
const ANN_LOST = { round: 2, yourScore: 0, theirScore: 1 };
const BOB_WON = { round: 2, yourScore: 1, theirScore: 0 };
const INTERNAL = { error: { code: 'internal' } };

const name = (trouble: Trouble) => (typeof trouble === 'string' ? trouble : trouble.type);
const named = (...troubles: Trouble[][]): [string, Trouble[]][] =>
  troubles.map((list) => [list.map(name).join(', '), list]);

describe('DynamoDB', () => {
  it.each(named([THROTTLED, THROTTLED], [SLOWED, SLOWED], [BROKEN, BROKEN], ['hanging'], ['unheard']))(
    'in trouble for a while (%s) is retried, and nobody notices',
    async (_, troubles) => {
      dynamodb.next(...troubles);
      await bobPlays(troubles.includes('hanging') ? deployed : patient);
      expect(dynamodb.requests).toBeGreaterThan(troubles.length);
      expect(heardBy('ann1')).toMatchObject([ANN_LOST]);
      expect(heardBy('bob1')).toMatchObject([BOB_WON]);
    },
  );

  it('in trouble for longer is given up after three attempts, and the player is told to try again', async () => {
    dynamodb.always(() => THROTTLED);
    await bobPlays();
    expect(dynamodb.requests).toBe(3);
    expect(heardBy('bob1')).toMatchObject([INTERNAL]);
    expect(heardBy('ann1')).toEqual([]);
    dynamodb.next();
    await bobPlays();
    expect(heardBy('bob1').at(-1)).toMatchObject(BOB_WON);
  });

  it('in trouble when a connection ends is reported to nobody, since its player is gone', async () => {
    dynamodb.always(() => THROTTLED);
    await say('bob1', { action: 'disconnect' });
    expect(dynamodb.requests).toBe(3);
    expect(heardBy('bob1')).toEqual([]);
  });

  it('that never answers leaves time to tell the player', async () => {
    dynamodb.always(() => 'hanging');
    expect(await bobPlays(deployed, TIMEOUT)).toBeGreaterThan(0);
    expect(heardBy('bob1')).toMatchObject([INTERNAL]);
  });

  it('that is slower than the timeout of a handler leaves time to tell the player', async () => {
    dynamodb.always(() => 'hanging');
    expect(await bobPlays(deployed, 2000)).toBeGreaterThan(0);
    expect(dynamodb.requests).toBe(1);
    expect(heardBy('bob1')).toMatchObject([INTERNAL]);
  });
});

describe('posts', () => {
  it.each(named([LIMITED, LIMITED], [BROKEN, BROKEN]))(
    'in trouble for a while (%s) are retried',
    async (_, troubles) => {
      connections.next(...troubles);
      await bobPlays();
      expect(heardBy('ann1')).toMatchObject([ANN_LOST]);
      expect(heardBy('bob1')).toMatchObject([BOB_WON]);
    },
  );

  it('that fail for one player reach the opponent, who is asked to repair it', async () => {
    connections.always(({ path }) => (path.endsWith(addressOf('ann1')) ? BROKEN : undefined));
    await bobPlays();
    expect(heardBy('bob1')).toMatchObject([BOB_WON, INTERNAL]);
    connections.next();
    await say('bob1', { action: 'join', round: 2 });
    expect(heardBy('ann1')).toMatchObject([ANN_LOST]);
  });
});

describe('the log line', () => {
  /** What the last play's line says of a fault. */
  const faultOf = () => JSON.parse(lines.findLast((line) => line.includes('"route":"play"')) ?? '{}');
  const WRITE = {
    service: 'DynamoDB',
    operation: 'UpdateItem',
    outcome: 'internal',
    requestId: 'invocation',
  };
  const POST = { service: 'ApiGatewayManagementApi', operation: 'PostToConnection', requestId: 'invocation' };

  it('of a throttled DynamoDB says so', async () => {
    dynamodb.always(() => THROTTLED);
    await bobPlays();
    const code = 'ProvisionedThroughputExceededException';
    expect(faultOf()).toMatchObject({
      ...WRITE,
      code,
      httpStatus: 400,
      attempts: 3,
      awsRequestId: 'REQUEST',
    });
  });

  it('of a frozen one says that it gave no answer', async () => {
    dynamodb.always(() => 'hanging');
    await bobPlays(deployed, TIMEOUT);
    const line = faultOf();
    expect(line).toMatchObject({ ...WRITE, code: 'ETIMEDOUT', attempts: 3 });
    expect(line).not.toHaveProperty('httpStatus');
  });

  it('of a killed one says that the connection broke', async () => {
    dynamodb.always(() => 'killed');
    await bobPlays();
    const line = faultOf();
    expect(line).toMatchObject({ ...WRITE, code: 'ECONNRESET', attempts: 3 });
    expect(line).not.toHaveProperty('awsRequestId');
  });

  it('of a failing @connections names it, and no data of a player', async () => {
    connections.always(() => BROKEN);
    await bobPlays();
    expect(faultOf()).toMatchObject({ ...POST, code: 'InternalServerError', httpStatus: 500, attempts: 3 });
    expect(JSON.stringify(faultOf())).not.toMatch(/"bob1"|"ann1"|paper|rock/);
  });
});
