import {
  ApiGatewayManagementApiClient,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { defaultProvider } from '../../../adapters/deploy/bundle/left-out/credential-providers';
import { lighten, sdkSettings } from '../../../adapters/lambda/sdk-client';
import { SDK_LIMITS } from '../../../adapters/lambda/sdk-limits';
import {
  type AwsError,
  type Reply,
  type Request,
  type Trouble,
  TroubledServer,
} from '../../support/troubled-server';

/** Long enough for a busy machine to answer, and short enough to wait for. */
const PATIENCE = 2000;
const PLAIN = {
  maxAttempts: SDK_LIMITS.maxAttempts,
  requestHandler: { connectionTimeout: PATIENCE, requestTimeout: PATIENCE, throwOnRequestTimeout: true },
};
const REQUEST_ID = { 'x-amzn-requestid': 'REQUEST-1' };
const json = (status: number, body: object, headers = {}): Reply => ({
  status,
  headers: { ...REQUEST_ID, ...headers },
  body: Buffer.from(JSON.stringify(body)),
});
const STORED = json(200, { Attributes: { Version: { N: '2' } } });
const refusal = (more = {}): Reply =>
  json(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
    message: 'No',
    ...more,
  });
const error = (status: number, type: string): AwsError => ({ status, type });
const THROTTLED = error(400, 'ProvisionedThroughputExceededException');
const SLOWED = error(400, 'ThrottlingException');
const BROKEN = error(500, 'InternalServerError');
const AN_HOUR_AHEAD = () => ({ date: new Date(Date.now() + 3_600_000).toUTCString() });
const skewed = () => json(403, { __type: 'RequestTimeTooSkewed' }, AN_HOUR_AHEAD());

// The SDK waits between its attempts, as a player would have to.
jest.setTimeout(60_000);

let server: TroubledServer;
let replies: Reply[] = [];
let seen: Request[] = [];
beforeAll(async () => {
  Object.assign(SDK_LIMITS, { connectionTimeout: PATIENCE, requestTimeout: PATIENCE });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  server = await TroubledServer.start(async (request) => {
    seen.push(request);
    return replies.shift() ?? STORED;
  });
});
afterAll(() => server.stop());

type Send = (client: 'light' | 'plain', endpoint: string) => Promise<unknown>;

const write: Send = (kind, endpoint) => {
  const client = new DynamoDBClient(
    kind === 'plain' ? { ...PLAIN, endpoint } : { ...sdkSettings(), endpoint },
  );
  if (kind === 'light') expect(lighten(client)).toEqual([]);
  return client.send(
    new UpdateItemCommand({ TableName: 'games', Key: { PK: { S: 'GAME#1' } }, ReturnValues: 'ALL_NEW' }),
  );
};
const post: Send = (kind, endpoint) => {
  const settings = kind === 'plain' ? PLAIN : sdkSettings();
  const client = new ApiGatewayManagementApiClient({ ...settings, endpoint: `${endpoint}/prod` });
  if (kind === 'light') expect(lighten(client)).toEqual([]);
  return client.send(new PostToConnectionCommand({ ConnectionId: 'Q1w2=', Data: '{"round":1}' }));
};

interface Scene {
  readonly troubles?: Trouble[];
  readonly always?: Trouble;
  readonly replies?: () => Reply[];
  readonly endpoint?: string;
}

/** How a call ends, and how often the server was asked. */
async function outcomeOf(send: Send, kind: 'light' | 'plain', scene: Scene): Promise<object> {
  server.next(...(scene.troubles ?? []));
  if (scene.always) server.always(() => scene.always);
  server.requests = 0;
  replies = scene.replies?.() ?? [];
  const ended = await send(kind, scene.endpoint ?? server.url).then(
    (output) => ({ output: { ...Object(output), $metadata: withoutDelay(Object(output).$metadata) } }),
    (thrown) => ({
      error: nameOf(thrown),
      item: thrown.Item,
      fault: thrown.$fault,
      metadata: withoutDelay(thrown.$metadata),
    }),
  );
  return { ...ended, requests: server.requests };
}
/** Node's code or the service's name. Jest's realm makes the SDK wrap errors of Node, whose code is then in the text. */
const nameOf = ({ code, name, message }: NodeJS.ErrnoException): string =>
  code ?? /ECONN\w+/.exec(message.replace('socket hang up', 'ECONNRESET'))?.[0] ?? name;
const withoutDelay = ({ totalRetryDelay, ...metadata }: Record<string, unknown>) => metadata;

const WRITES: Record<string, Scene> = {
  'that succeeds': {},
  'throttled twice': { troubles: [THROTTLED, THROTTLED] },
  'throttled forever': { always: THROTTLED },
  'slowed down twice': { troubles: [SLOWED, SLOWED] },
  'slowed down forever': { always: SLOWED },
  'that breaks twice': { troubles: [BROKEN, BROKEN] },
  'that breaks forever': { always: BROKEN },
  'answered 503 without a body': { replies: () => [1, 2, 3].map(() => ({ status: 503 })) },
  'refused, with the item': { replies: () => [refusal({ Item: { Version: { N: '7' } } })] },
  'refused, without an item': { replies: () => [refusal()] },
  'that is invalid': { always: error(400, 'ValidationException') },
  'that may not be made': { always: error(400, 'AccessDeniedException') },
  'by a clock that is slow': { replies: () => [skewed()] },
  'answered with no JSON': {
    replies: () => [{ status: 200, headers: REQUEST_ID, body: Buffer.from('<html>') }],
  },
  'whose connection is reset': { troubles: ['unheard'] },
  'whose connection is reset each time': { always: 'unheard' },
  'that gets no answer at first': { troubles: ['hanging'] },
  'that nobody takes': { endpoint: 'http://127.0.0.1:1' },
};
const POSTS: Record<string, Scene> = {
  'that succeeds': { replies: () => [{ status: 200, headers: REQUEST_ID }] },
  'to a connection that is gone': { always: error(410, 'GoneException') },
  'to a connection that is gone, by the status alone': { replies: () => [{ status: 410 }] },
  'limited twice': { troubles: [error(429, 'LimitExceededException'), error(429, 'LimitExceededException')] },
  'limited forever': { always: error(429, 'LimitExceededException') },
  'that is forbidden': { always: error(403, 'ForbiddenException') },
  'that is too large': { always: error(413, 'PayloadTooLargeException') },
  'whose connection is reset': { troubles: ['unheard'] },
};

it.each(Object.keys(WRITES))('a write %s ends as with the plain client', async (name) => {
  const scene = WRITES[name] ?? {};
  expect(await outcomeOf(write, 'light', scene)).toEqual(await outcomeOf(write, 'plain', scene));
});

it.each(Object.keys(POSTS))('a post %s ends as with the plain client', async (name) => {
  const scene = POSTS[name] ?? {};
  expect(await outcomeOf(post, 'light', scene)).toEqual(await outcomeOf(post, 'plain', scene));
});

it('asks for the same as the plain client, without what it has no use for', async () => {
  seen = [];
  for (const send of [write, post]) {
    for (const kind of ['plain', 'light'] as const) await outcomeOf(send, kind, {});
  }
  const asked = seen.map(({ path, body, headers }) => [path, String(body), Object.keys(headers).sort()]);
  const isKept = (header: string) => !['user-agent', 'x-amz-user-agent'].includes(header);
  const without = ([path, body, headers]: unknown[]) => [
    path,
    body,
    Array(headers).flat().map(String).filter(isKept),
  ];
  expect(asked.map(without)).toEqual(
    [asked[0], asked[0], asked[2], asked[2]].map((each) => without(each ?? [])),
  );
  expect(asked[1]).toEqual(without(asked[0] ?? []));
});

it('makes its signer once, and takes new credentials from the environment all the same', async () => {
  server.next();
  const client = new DynamoDBClient({
    ...sdkSettings(),
    endpoint: server.url,
    credentialDefaultProvider: defaultProvider,
  });
  lighten(client);
  const send = () => client.send(new UpdateItemCommand({ TableName: 'games', Key: { PK: { S: '-' } } }));
  seen = [];
  await send();
  process.env.AWS_ACCESS_KEY_ID = 'renewed';
  await send();
  expect(seen.map(({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? '')?.[1])).toEqual([
    'test',
    'renewed',
  ]);
  expect(await client.config.signer()).toBe(await client.config.signer());
});

it('tells what the SDK has renamed', () => {
  const client = new DynamoDBClient(sdkSettings());
  client.middlewareStack.remove('loggerMiddleware');
  expect(lighten(client)).toEqual(['loggerMiddleware']);
});
