import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { portsFromEnv } from '../../../adapters/lambda/outside';
import { inTurn } from '../../../adapters/lambda/turns';
import { portOf } from '../../../tools/running/free-ports';
import { viewOf } from '../../support/views';

/** Calls that have been begun, by number; each is ended from here. */
let begun: Map<number, (error?: Error) => void>;
beforeEach(() => {
  begun = new Map();
});

const call = (number: number) =>
  inTurn(
    () =>
      new Promise<number>((resolve, reject) =>
        begun.set(number, (error) => (error ? reject(error) : resolve(number))),
      ),
  );

it('makes 8 calls at once and the others in their order, one whenever one has ended', async () => {
  const all = Array.from({ length: 10 }, (_, number) => call(number));
  expect([...begun.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  begun.get(3)?.();
  expect(await all[3]).toBe(3);
  expect([...begun.keys()].slice(8)).toEqual([8]);
  begun.get(8)?.();
  expect(await all[8]).toBe(8);
  expect([...begun.keys()].slice(8)).toEqual([8, 9]);
  for (const end of begun.values()) end();
  await Promise.all(all);
});

it('goes on after a call that failed, which fails for its caller alone', async () => {
  const all = Array.from({ length: 9 }, (_, number) => call(number));
  begun.get(0)?.(new RangeError());
  await expect(all[0]).rejects.toThrow(RangeError);
  expect(begun.size).toBe(9);
  for (const end of begun.values()) end();
  await Promise.all(all.slice(1));
});

it('makes nobody wait once all have ended', async () => {
  for (let number = 0; number < 20; number++) {
    const one = call(number);
    begun.get(number)?.();
    expect(await one).toBe(number);
  }
});

it('holds for what the ports ask of DynamoDB and of @connections, taken together', async () => {
  const held: ServerResponse[] = [];
  const server = createServer((_, response) => {
    held.push(response);
    server.emit('held');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server)}`;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: url,
    CONNECTIONS_URL: url,
    TABLE_NAME: 'games',
    MAX_WATCHERS: '100',
  });
  const { notifier, seats } = portsFromEnv();
  const calls = Array.from({ length: 8 }, (_, number) =>
    number % 2 ? notifier.post('a', viewOf({})) : seats.end('a', 0),
  );
  while (held.length < 8) await once(server, 'held');
  const ninth = call(9);
  expect(begun.has(9)).toBe(false);
  for (const response of held) response.end('{}');
  await Promise.all(calls);
  begun.get(9)?.();
  expect(await ninth).toBe(9);
  server.closeAllConnections();
  await once(server.close(), 'close');
});
