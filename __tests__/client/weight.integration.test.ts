import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { buildClient } from '../../adapters/deploy/build-client';

const KILOBYTE = 1000;
const folder = mkdtempSync(join(tmpdir(), 'client-'));

beforeAll(() => buildClient(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file's size on the wire; fonts and pictures are already compressed. */
function transferred(file: string): number {
  const content = readFileSync(join(folder, file));
  return /\.(woff2|png)$/.test(file) ? content.length : gzipSync(content, { level: 9 }).length;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** The files right in a folder of the built page. */
const filesIn = (path: string): string[] =>
  readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${path}/${name}`);

/** What is fetched only when it is wanted or after the first view. All that is not listed here counts as first visit. */
const LATER =
  /^assets\/(practice-page|daily-page|computer-game|qr-code|replay-page|rules|props|gestures|watch-page|play|faces)-/;

test('a first visit takes under 110 KB, its scripts under 38 KB, and what comes later under 40 KB', () => {
  const assets = filesIn('assets');
  const shell = ['index.html', 'sw.js', 'manifest.webmanifest', 'icon.svg', 'icon-192.png'];
  const later = assets.filter((file) => LATER.test(file));
  const first = [...assets.filter((file) => !LATER.test(file)), ...shell];
  const total = sum(first.map(transferred));
  const script = sum(first.filter((file) => file.endsWith('.js')).map(transferred));
  const rest = sum(later.map(transferred));
  console.info(`First visit: ${total} bytes, its scripts: ${script}, later: ${rest}, gzip`);
  expect(later).toHaveLength(12);
  expect(script).toBeLessThan(38 * KILOBYTE);
  expect(total).toBeLessThan(110 * KILOBYTE);
  expect(rest).toBeLessThan(40 * KILOBYTE);
});

test('the computer that learns takes at most 3 KB of that', () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../../client/src/practice/opponents/fox.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const [{ contents } = { contents: '' }] = outputFiles;
  expect(contents.length).toBeGreaterThan(1000);
  expect(gzipSync(contents, { level: 9 }).length).toBeLessThan(3 * KILOBYTE);
});

test('the glass box takes under 150 KB in all, and the page knows nothing of it', () => {
  const weight = sum(['glass-box.html', ...filesIn('assets/glass-box')].map(transferred));
  console.info(`The glass box: ${weight} bytes, gzip`);
  expect(weight).toBeGreaterThan(50 * KILOBYTE);
  expect(weight).toBeLessThan(150 * KILOBYTE);
  for (const file of ['index.html', 'replay.html', 'sw.js', ...filesIn('assets')])
    expect(readFileSync(join(folder, file), 'latin1')).not.toContain('glass-box');
});

test('the page itself names no script that comes later', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/\/(assets\/[^"]+)/g)].map(([, file = '']) => file);
  expect(named.some((file) => file.endsWith('.js'))).toBe(true);
  expect(named.filter((file) => LATER.test(file))).toEqual([]);
});

test('every file that never changes under its name has a hash in it', () => {
  for (const file of [...filesIn('assets'), ...filesIn('assets/glass-box')])
    expect(file).toMatch(/-[\w-]{8}\.\w+$/);
});

test('the service worker caches every file of the page', () => {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  for (const file of filesIn('assets')) expect(worker).toContain(`/${file}`);
});
