/**
 * `npm run screenshots`: takes README's pictures from a real match in a real browser, and contact sheets of the endings
 * into `.sheets/`.
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPair, Player, playRound } from '../players/player';
import { launchBrowser } from '../running/browser';
import { startLocalRun } from '../running/local-run';
import { takeSheets } from './sheets';

const FOLDER = join(__dirname, '../../docs/pictures');
const PHONE = {
  viewport: { width: 375, height: 667 },
  deviceScaleFactor: 1.5,
  hasTouch: true,
  isMobile: true,
};
const DESKTOP = { viewport: { width: 1280, height: 800 } };
/** For whoever draws; not kept. */
const SHEETS = join(__dirname, '../../.sheets');
/** Around and between the frames of a picture that has several, in CSS pixels. */
const GAP = 16;

async function main(): Promise<void> {
  const [run, browser] = await Promise.all([startLocalRun(), launchBrowser()]);
  await takeInvitation(browser, run.url);
  await takeFrames(browser, run.url);
  await takeRound(browser, run.url, 'round', { ...DESKTOP, colorScheme: 'light' });
  await takeRound(browser, run.url, 'round-dark', { ...PHONE, colorScheme: 'dark' });
  await run.stop();
  await takeSheets(browser, SHEETS);
  await browser.close();
}

async function takeInvitation(browser: Browser, url: string): Promise<void> {
  const eve = await Player.host(browser, url, { ...PHONE, colorScheme: 'light' });
  await eve.link();
  await eve.page.locator('.qr svg').waitFor();
  await save(eve, 'invite');
  await eve.press('Rules');
  await eve.seesHeading('The rules');
  await save(eve, 'rules');
}

/** One round from pick to result, three phones beside each other. */
async function takeFrames(browser: Browser, url: string): Promise<void> {
  const [ann, bob] = await openPair(browser, url, { ...PHONE, colorScheme: 'light' });
  const frames = [await shot(ann)];
  await ann.play('paper');
  await ann.sees('status', 'Waiting for');
  frames.push(await shot(ann));
  await bob.play('spock');
  await ann.sees('summary', 'Paper disproves spock');
  frames.push(await shot(ann));

  const { width, height } = PHONE.viewport;
  const page = await browser.newPage({
    viewport: { width: frames.length * (width + GAP) + GAP, height: height + 2 * GAP },
    deviceScaleFactor: PHONE.deviceScaleFactor,
  });
  const images = frames.map(
    (frame) => `<img width="${width}" src="data:image/png;base64,${frame.toString('base64')}">`,
  );
  const style = `margin: 0; padding: ${GAP}px; display: flex; gap: ${GAP}px; background: #c9c2b2`;
  await page.setContent(`<body style="${style}">${images.join('')}`);
  await page.screenshot({ path: join(FOLDER, 'round-in-three-frames.png') });
}

async function takeRound(
  browser: Browser,
  url: string,
  name: string,
  options: Parameters<typeof openPair>[2],
): Promise<void> {
  const [ann, bob] = await openPair(browser, url, options);
  await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  await playRound(ann, 'spock', bob, 'rock', 'Spock sits on rock');
  await playRound(ann, 'lizard', bob, 'lizard', 'Both played lizard');
  await playRound(ann, 'scissors', bob, 'lizard', 'Scissors decapitates lizard');
  await save(ann, name);
}

/** The page as it is at rest: nothing focused, nothing under the mouse. */
async function shot({ page }: Player, path?: string): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.mouse.move(0, 0);
  return page.screenshot(path === undefined ? {} : { path });
}

async function save(player: Player, name: string): Promise<void> {
  await shot(player, join(FOLDER, `${name}.png`));
}

void main();
