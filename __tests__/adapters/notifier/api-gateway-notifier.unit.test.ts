import { apiGatewayNotifier } from '../../../adapters/notifier/api-gateway-notifier';
import { ConnectionsApi } from '../../../tools/gateway/connections-api';
import { captureLog, countsIn } from '../../support/log-lines';
import { viewOf } from '../../support/views';

let api: ConnectionsApi;
let lines: ReturnType<typeof captureLog>;

beforeAll(async () => {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  api = await ConnectionsApi.start();
});
afterAll(() => api.stop());
beforeEach(() => {
  lines = captureLog();
});
afterEach(() => jest.restoreAllMocks());

const post = (connectionId: string) =>
  apiGatewayNotifier(`${api.url}/prod`).post(connectionId, viewOf({ youPlayed: 'rock' }));

describe('a message to a connection', () => {
  it('is posted as JSON, whatever characters the id has, and is nothing to log', async () => {
    expect(await post('Q1w2E3r4T5==')).toBe('sent');
    expect(api.take()).toEqual([{ connectionId: 'Q1w2E3r4T5==', message: viewOf({ youPlayed: 'rock' }) }]);
    expect(lines).toEqual([]);
  });

  it('that has ended is gone, by the status alone, and not tried again', async () => {
    api.answer('gone', 410);
    expect(await post('gone')).toBe('gone');
    expect(api.take()).toHaveLength(1);
  });

  it('that has ended is logged and counted, without the message', async () => {
    api.answer('gone', 410);
    await post('gone');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines.join())).toMatchObject({ connectionId: 'gone', outcome: 'gone' });
    expect(countsIn(lines.join())).toEqual([
      { namespace: 'rpsls', metric: 'GoneConnections', value: 1, dimensions: { stage: 'prod' } },
    ]);
    expect(lines.join()).not.toContain('rock');
    api.take();
  });

  it.each([400, 403, 413])('that is refused with %i is a failure', async (status) => {
    api.answer('refused', status);
    await expect(post('refused')).rejects.toMatchObject({ $metadata: { httpStatusCode: status } });
    expect(api.take()).toHaveLength(1);
  });

  it.each([500])('that fails with %i is tried three times', async (status) => {
    api.answer('failing', status);
    await expect(post('failing')).rejects.toMatchObject({ $metadata: { httpStatusCode: status } });
    expect(api.take()).toHaveLength(3);
  });

  it('that nobody takes is a failure', async () => {
    const notifier = apiGatewayNotifier('http://127.0.0.1:1/prod');
    await expect(notifier.post('a', viewOf())).rejects.toThrow('ECONNREFUSED');
  });
});
