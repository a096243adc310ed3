import { once } from 'node:events';
import { createServer } from 'node:net';
import { assertDifferent, assertFree, portOf, untilListening } from '../../../adapters/local/ports';
import { freePort } from '../../../tools/running/free-ports';

describe('a port of the local run', () => {
  it('is its default or what its variable says', () => {
    expect(portOf('PORT', {})).toBe(3000);
    expect(portOf('PORT', { PORT: '4000', WS_PORT: '5000' })).toBe(4000);
  });

  it.each(['', 'abc', '0', '-1', '1.5', '65536'])(
    'cannot be %j, and the error names the variable',
    (text) => {
      expect(() => portOf('WS_PORT', { WS_PORT: text })).toThrow(`WS_PORT is "${text}". Give a port number`);
    },
  );

  it.each(['127.0.0.1', '::', '0.0.0.0'])(
    'that something listens on at %s is taken, and free after it',
    async (host) => {
      const port = await freePort();
      jest.replaceProperty(process, 'env', { ...process.env, LAMBDA_PORT: String(port) });
      const other = createServer().listen(port, host);
      await once(other, 'listening');
      await expect(assertFree('LAMBDA_PORT')).rejects.toThrow(`Port ${port} for the Lambda API is taken.`);
      await once(other.close(), 'close');
      await assertFree('LAMBDA_PORT');
      jest.restoreAllMocks();
    },
  );

  it('cannot be the one that another variable means, be it by its standard', () => {
    jest.replaceProperty(process, 'env', { PORT: '3001', LAMBDA_PORT: '4000', DYNAMODB_PORT: '4000' });
    expect(() => assertDifferent(['PORT', 'WS_PORT'])).toThrow('PORT and WS_PORT are both 3001.');
    expect(() => assertDifferent(['LAMBDA_PORT', 'DYNAMODB_PORT'])).toThrow(
      'LAMBDA_PORT and DYNAMODB_PORT are both 4000.',
    );
    assertDifferent(['WS_PORT', 'DYNAMODB_PORT']);
    jest.restoreAllMocks();
  });

  it('can be waited for until something listens', async () => {
    const port = await freePort();
    const listening = untilListening(port);
    const server = createServer().listen(port);
    await listening;
    await once(server.close(), 'close');
  });
});
