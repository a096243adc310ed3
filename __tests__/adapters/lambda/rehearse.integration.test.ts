import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { portsFromEnv } from '../../../adapters/lambda/outside';

let server: Server;
let requests: string[];
let sockets: Socket[];
beforeEach(async () => {
  requests = [];
  sockets = [];
  server = createServer((request, response) => {
    requests.push(String(request.url));
    response.end(request.url === '/' ? '{}' : '');
  });
  server.on('connection', (socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
  Object.assign(process.env, {
    ...{ TABLE_NAME: 'games', MAX_WATCHERS: '100', CONNECTIONS_URL: `${url}/prod` },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: url, AWS_REGION: 'us-east-1' },
    ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
  });
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

test('at start-up a connection is opened and nothing is asked; the first call goes by it', async () => {
  const { games } = portsFromEnv();
  await once(server, 'connection');
  expect(requests).toEqual([]);
  await games.find('ACDEFGH', 0);
  expect(requests).toEqual(['/']);
  expect(sockets).toHaveLength(1);
});

test('a connection that was closed meanwhile is replaced', async () => {
  const { games } = portsFromEnv();
  await once(server, 'connection');
  const [socket] = sockets;
  const closed = socket && once(socket, 'close');
  socket?.destroy();
  await closed;
  await games.find('ACDEFGH', 0);
  expect(requests).toEqual(['/']);
});

test('a first call that does not wait for the start-up is made, and so are its real writes', async () => {
  const { games, notifier } = portsFromEnv();
  await games.find('ACDEFGH', 0);
  await games.watch('ACDEFGH', 0);
  await notifier.post('someone', { gameId: 'ACDEFGH', round: 1, error: { code: 'internal', message: '' } });
  expect(requests).toEqual(['/', '/', '/prod/@connections/someone']);
});
