import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { apiGatewayNotifier } from '../../adapters/notifier';
import { captureLog, countsIn } from '../support/log-lines';
import { viewOf } from '../support/views';

let server: Server | undefined;
afterEach(async () => {
  jest.restoreAllMocks();
  server?.close();
  server?.closeAllConnections();
});

/** Where an @connections API of stage "prod" answers everything with this status. */
async function apiAnswering(status: number): Promise<string> {
  process.env.AWS_REGION = 'us-east-1';
  process.env.AWS_ACCESS_KEY_ID = 'test';
  process.env.AWS_SECRET_ACCESS_KEY = 'test';
  server = createServer((_request, response) => response.writeHead(status).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen');
  return `http://127.0.0.1:${address.port}/prod`;
}

test('a connection that is gone is told, logged and counted, without the message', async () => {
  const lines = captureLog();
  const notifier = apiGatewayNotifier(await apiAnswering(410));

  await expect(notifier.post('Q1w2E3r4T5==', viewOf({ youPlayed: 'rock' }))).resolves.toBe('gone');

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines.join())).toMatchObject({ connectionId: 'Q1w2E3r4T5==', outcome: 'gone' });
  expect(countsIn(lines.join())).toEqual([
    { namespace: 'rpsls', metric: 'GoneConnections', value: 1, dimensions: { stage: 'prod' } },
  ]);
  expect(lines.join()).not.toContain('rock');
});

test('a message that was sent is nothing to log', async () => {
  const lines = captureLog();
  await expect(apiGatewayNotifier(await apiAnswering(200)).post('Q1w2E3r4T5==', viewOf())).resolves.toBe(
    'sent',
  );
  expect(lines).toEqual([]);
});

test('any other refusal throws', async () => {
  const notifier = apiGatewayNotifier(await apiAnswering(403));
  await expect(notifier.post('Q1w2E3r4T5==', viewOf())).rejects.toThrow();
});
