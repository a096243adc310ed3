import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { removeObjects } from '../../../adapters/deploy/bucket';

/** S3 as far as removing goes: two pages of keys, and a key that it will not remove. */
const PAGES = { first: ['index.html', 'assets/old.js', 'assets/new.js'], second: ['locked.js', 'sw.js'] };
let server: Server;
let s3: S3Client;
let removed: string[];

function remove(request: string): string {
  const keys = [...request.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => key);
  removed.push(...keys.filter((key) => key !== 'locked.js'));
  const error = '<Error><Key>locked.js</Key><Message>No</Message></Error>';
  return `<DeleteResult>${keys.includes('locked.js') ? error : ''}</DeleteResult>`;
}

function page(isSecond: boolean): string {
  const contents = PAGES[isSecond ? 'second' : 'first'].map(
    (key) => `<Contents><Key>${key}</Key></Contents>`,
  );
  const more = '<IsTruncated>true</IsTruncated><NextContinuationToken>second</NextContinuationToken>';
  return `<ListBucketResult>${isSecond ? '' : more}${contents.join('')}</ListBucketResult>`;
}

beforeEach(async () => {
  removed = [];
  server = createServer(async (request, response) => {
    const isSecond = request.url?.includes('continuation-token=second') ?? false;
    response.end(request.method === 'POST' ? remove(await text(request)) : page(isSecond));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen');
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  s3 = new S3Client({ endpoint: `http://127.0.0.1:${address.port}`, region: 'eu-west-1', credentials });
});
afterEach(async () => {
  s3.destroy();
  server.close();
  await once(server, 'close');
});

test('removes what is stale from every page of the bucket, and nothing else', async () => {
  await removeObjects(s3, 'client', (key) => ['assets/old.js', 'sw.js'].includes(key));
  expect(removed).toEqual(['assets/old.js', 'sw.js']);
});

test('fails when S3 keeps what should go', async () => {
  await expect(removeObjects(s3, 'client', () => true)).rejects.toThrow(
    'locked.js could not be removed from client: No',
  );
});
