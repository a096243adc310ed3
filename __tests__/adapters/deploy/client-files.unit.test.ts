import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clientFiles, uploadOrder } from '../../../adapters/deploy/client-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function files(...keys: string[]) {
  for (const key of keys) {
    await mkdir(dirname(join(folder, key)), { recursive: true });
    await writeFile(join(folder, key), '');
  }
  return clientFiles(folder);
}

test('hashed files are cached forever, all others are revalidated', async () => {
  const found = await files(
    'index.html',
    'sw.js',
    'manifest.webmanifest',
    'assets/index-1a2b.js',
    'icon.svg',
  );
  const caching = Object.fromEntries(found.map(({ key, cacheControl }) => [key, cacheControl]));
  expect(caching).toEqual({
    'index.html': 'no-cache',
    'sw.js': 'no-cache',
    'manifest.webmanifest': 'no-cache',
    'icon.svg': 'no-cache',
    'assets/index-1a2b.js': 'public, max-age=31536000, immutable',
  });
});

test('every file has the type of its kind', async () => {
  const found = await files(
    'index.html',
    'manifest.webmanifest',
    'assets/a.js',
    'assets/b.woff2',
    'assets/c.css',
  );
  const types = Object.fromEntries(found.map(({ key, contentType }) => [key, contentType]));
  expect(types).toEqual({
    'index.html': 'text/html; charset=utf-8',
    'manifest.webmanifest': 'application/manifest+json',
    'assets/a.js': 'text/javascript; charset=utf-8',
    'assets/b.woff2': 'font/woff2',
    'assets/c.css': 'text/css; charset=utf-8',
  });
});

test('a kind of file without a type stops the upload', async () => {
  await expect(files('movie.mkv')).rejects.toThrow('No content type is known for movie.mkv');
});

test('a file is uploaded after those that it names', async () => {
  const order = uploadOrder(
    await files('sw.js', 'index.html', 'replay.html', 'icon.svg', 'assets/b.css', 'assets/a.js'),
  );
  expect(order.map((group) => group.map(({ key }) => key).sort())).toEqual([
    ['assets/a.js', 'assets/b.css'],
    ['icon.svg'],
    ['index.html', 'replay.html'],
    ['sw.js'],
  ]);
});
