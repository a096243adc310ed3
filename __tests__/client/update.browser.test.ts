import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Player } from '../../tools/players/player';
import { launchBrowser } from '../../tools/running/browser';
import { portOf } from '../../tools/running/free-ports';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** Builds a version of the client that can be recognized by the address in it. */
function buildVersion(folder: string, version: string): string {
  const vite = join(require.resolve('vite/package.json'), '../bin/vite.js');
  const out = join(folder, version);
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', join(__dirname, '../../client'), '--outDir', out],
    { encoding: 'utf8', env: { ...process.env, SITE_URL: `https://${version}.example` } },
  );
  if (status !== 0) throw new Error(stderr);
  return out;
}

const folder = mkdtempSync(join(tmpdir(), 'versions-'));
let published: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  published = buildVersion(folder, 'old');
  server = createServer(({ url }, response) => {
    const file = join(published, url === '/' ? 'index.html' : (url ?? ''));
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return response
      .writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' })
      .end(readFileSync(file));
  });
  server.listen(0, 'localhost');
  [browser] = await Promise.all([launchBrowser(), once(server, 'listening')]);
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const version = ({ page }: Player) => page.locator('meta[property="og:image"]').getAttribute('content');

test('a new version waits until the next time the page is opened', async () => {
  const ann = await Player.open(browser, `http://localhost:${portOf(server)}/`);
  await ann.page.evaluate(() => navigator.serviceWorker.ready);
  await ann.page.reload();
  await ann.practice();
  await ann.sees('their-hand', 'ready!');

  published = buildVersion(folder, 'new');
  // As the browser does from time to time: it downloads the new version next to the old one.
  await ann.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await ann.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
  await ann.play('rock');
  await ann.sees('announcement', 'Round 1:');
  expect(await version(ann)).toBe('https://old.example/preview.png');

  await ann.page.reload();
  expect(await version(ann)).toBe('https://new.example/preview.png');
});
