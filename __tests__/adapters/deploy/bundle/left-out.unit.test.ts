import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions } from '../../../../adapters/deploy/bundle/options';
import { ROOT } from '../../../../tools/sources';

/** As much of a Lambda's environment as the SDK looks at. */
const LAMBDA = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'key',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'token',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a program bundled as the handlers are prints, or the message of the error that it ends with. */
async function outputOf(program: string, env: NodeJS.ProcessEnv = LAMBDA): Promise<string> {
  const outfile = join(folder, 'program.js');
  const contents = `${program.replace(/^(?!import)/m, 'async function main() {')}}
    main().catch((error) => console.log(error.message));`;
  await build({ ...bundleOptions, stdin: { contents, resolveDir: ROOT }, outfile });
  return (await promisify(execFile)(process.execPath, [outfile], { env })).stdout.trim();
}

/** Makes a call that is answered by `answers` in their order, printing where each request goes. */
const call = (answers: { statusCode: number; body: string }[]) =>
  `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const answers = ${JSON.stringify(answers)};
const client = new DynamoDBClient({
  requestHandler: {
    handle: async ({ hostname, headers }) => {
      console.log(hostname, headers.authorization.split('/')[2], headers['x-amz-security-token']);
      const { statusCode, body } = answers.shift();
      return { response: { statusCode, headers: {}, body: Buffer.from(body) } };
    },
  },
});
const { Item } = await client.send(new GetItemCommand({ TableName: 'games', Key: { PK: { S: 'a' } } }));
console.log(Item.PK.S);`.trim();

const FOUND = { statusCode: 200, body: '{"Item":{"PK":{"S":"found"}}}' };
const FAILED = { statusCode: 500, body: '{"__type":"InternalServerError"}' };

describe('a bundled client', () => {
  it("takes region, endpoint and credentials from a Lambda's environment, and nothing from files", async () => {
    const AWS_CONFIG_FILE = join(folder, 'config');
    await writeFile(AWS_CONFIG_FILE, '[default]\nuse_fips_endpoint = true\n');
    expect(await outputOf(call([FOUND]), { ...LAMBDA, AWS_CONFIG_FILE })).toBe(
      'dynamodb.eu-central-1.amazonaws.com eu-central-1 token\nfound',
    );
  });

  it('takes the endpoint of a local engine', async () => {
    const local = { ...LAMBDA, AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000' };
    expect(await outputOf(call([FOUND]), local)).toMatch(/^127\.0\.0\.1 /);
  });

  it('tries again when the service fails', async () => {
    expect((await outputOf(call([FAILED, FOUND]))).split('\n')).toHaveLength(3);
  });

  it('says what is missing when there are no credentials', async () => {
    expect(await outputOf(call([FOUND]), { AWS_REGION: 'eu-central-1' })).toBe(
      'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set: handlers take credentials from the environment only',
    );
  });
});

describe('what is left out says so when it is used', () => {
  it.each([
    [
      'EventStreamSerde',
      "import { EventStreamSerde } from '@smithy/core/event-streams';\nnew EventStreamSerde();",
    ],
    [
      'Endpoint discovery',
      "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nnew DynamoDBClient({ endpointDiscoveryEnabled: true, requestHandler: {} });",
    ],
    [
      'NodeHttpHandler',
      "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nnew DynamoDBClient({ region: 'eu-central-1' });",
    ],
    [
      'streamCollector',
      "import { streamCollector } from '@smithy/node-http-handler';\nawait streamCollector();",
    ],
    ['ReadableStream', "import { ReadableStream } from 'node:stream/web';\n({}) instanceof ReadableStream;"],
  ])('%s', async (what, program) => {
    expect(await outputOf(program)).toBe(
      `${what} is not in this bundle: adapters/deploy/bundle/options.ts leaves it out`,
    );
  });
});
