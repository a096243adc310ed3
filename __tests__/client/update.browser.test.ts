import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildClient } from '../../adapters/deploy/build-client';
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
async function buildVersion(folder: string, version: string): Promise<string> {
  const out = join(folder, version);
  await buildClient(out, `https://${version}.example`);
  return out;
}

const folder = mkdtempSync(join(tmpdir(), 'versions-'));
let published: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  published = await buildVersion(folder, 'old');
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

  published = await buildVersion(folder, 'new');
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
