import { contextWith, eventFor } from '../../tools/gateway/event';
import { captureLog, countsIn } from '../support/log-lines';

const OURS = 'https://play.example';

let lines: string[];
beforeEach(() => {
  lines = captureLog();
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** The answer of the real handler, started with this list of origins, to a connection with these headers. */
async function connect(headers: Record<string, string>, allowed = `${OURS}, https://also.example`) {
  process.env.ALLOWED_ORIGINS = allowed;
  let answer: unknown;
  await jest.isolateModulesAsync(async () => {
    const { handler } = await import('../../handlers/connect');
    answer = await handler({ ...eventFor('Q1w2E3r4T5=='), headers }, contextWith());
  });
  return answer;
}

test.each([
  ['our page', { Origin: OURS }],
  ['our other page', { Origin: 'https://also.example' }],
  ['our page, whatever the case of the header', { origin: OURS }],
  ['a program, which has no page', {}],
])('%s may connect', async (_who, headers) => {
  await expect(connect(headers)).resolves.toEqual({ statusCode: 200 });
  expect(JSON.parse(lines.join())).toMatchObject({ route: 'connect', outcome: 'accepted' });
});

test.each([
  ['another site', 'https://evil.example'],
  ['a site whose name starts like ours', `${OURS}.evil.example`],
  ['a site whose name ends like ours', 'https://evil-play.example'],
  ['our host without TLS', OURS.replace('https', 'http')],
  ['our host at another port', `${OURS}:8443`],
  ['a page without an origin, such as a sandboxed frame', 'null'],
  ['an empty origin', ''],
  ['the list itself', `${OURS}, https://also.example`],
  ['a wildcard', '*'],
])('%s may not connect', async (_who, origin) => {
  await expect(connect({ Origin: origin })).resolves.toEqual({ statusCode: 403 });
  expect(JSON.parse(lines.join())).toMatchObject({ route: 'connect', outcome: 'foreign-origin' });
  expect(lines.flatMap(countsIn)).toMatchObject([
    { metric: 'Rejections', dimensions: { outcome: 'foreign-origin' } },
  ]);
  if (origin) expect(lines.join()).not.toContain(origin);
});

test('with * every page may connect, as in the local run', async () => {
  await expect(connect({ Origin: 'https://evil.example' }, '*')).resolves.toEqual({ statusCode: 200 });
});

test.each([undefined, '', ' , '])('without a list (%p) the handler does not start', async (allowed) => {
  if (allowed === undefined) delete process.env.ALLOWED_ORIGINS;
  else process.env.ALLOWED_ORIGINS = allowed;
  await jest.isolateModulesAsync(async () => {
    await expect(import('../../handlers/connect')).rejects.toThrow('ALLOWED_ORIGINS');
  });
});
