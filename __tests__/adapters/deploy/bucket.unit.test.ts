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

beforeEach(async () => {
  removed = [];
  server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const keys = [...(await text(request)).matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => key);
      removed.push(...keys.filter((key) => key !== 'locked.js'));
      const refused = keys.includes('locked.js') ? '<Key>locked.js</Key><Message>No</Message>' : '';
      response.end(`<DeleteResult>${refused && `<Error>${refused}</Error>`}</DeleteResult>`);
    } else {
      const isSecond = request.url?.includes('continuation-token=second');
      const keys = isSecond ? PAGES.second : PAGES.first;
      const more = isSecond
        ? ''
        : '<IsTruncated>true</IsTruncated><NextContinuationToken>second</NextContinuationToken>';
      const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
      response.end(`<ListBucketResult>${more}${contents}</ListBucketResult>`);
    }
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
