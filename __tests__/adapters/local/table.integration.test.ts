import { createServer } from 'node:http';
import { CannotStart } from '../../../adapters/local/cannot-start';
import { createTable } from '../../../adapters/local/table';
import { TABLE } from '../../../tools/running/engine';
import { freePort } from '../../../tools/running/free-ports';

beforeAll(() => {
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  process.env.AWS_REGION ??= 'us-east-1';
});

it('a DynamoDB that is not there cannot be used', async () => {
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const created = createTable(endpoint, 'games', TABLE);
  await expect(created).rejects.toThrow(CannotStart);
  await expect(created).rejects.toThrow(`The DynamoDB at ${endpoint} cannot be used (`);
});

it('a DynamoDB that never answers cannot be used', async () => {
  const port = await freePort();
  const silent = createServer(() => {}).listen(port);
  await expect(createTable(`http://127.0.0.1:${port}`, 'games', TABLE)).rejects.toThrow(CannotStart);
  silent.close();
  silent.closeAllConnections();
});
