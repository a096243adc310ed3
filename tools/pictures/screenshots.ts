/**
 * `npm run screenshots`: takes README's pictures from a real match in a real browser, and contact sheets of the endings
 * into `.sheets/`.
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPair, Player, playRound } from '../players/player';
import { launchBrowser } from '../running/browser';
import { startLocalRun } from '../running/local-run';
import { PHONE, save, saveBeside, shot } from './camera';
import { takeGlassBox } from './glass-box-picture';
import { takeParty } from './party-picture';
import { takeSheets } from './sheets';

/** Of the pictures of a phone. */
const LOOK = { ...PHONE, deviceScaleFactor: 1.5 };
/** For whoever draws; not kept. */
const SHEETS = join(__dirname, '../../.sheets');
/** In the links and codes of the pictures: as phones on the same network see a local run. */
const HOST = '192.168.1.20:3000';

async function main(): Promise<void> {
  const run = await startLocalRun();
  const browser = await launchBrowser(`--host-resolver-rules=MAP ${HOST} localhost:${run.ports.PORT}`);
  const url = `http://${HOST}`;
  await takeInvitation(browser, url);
  await takeFrames(browser, url);
  await takeParty(browser, url);
  await takeRound(browser, url);
  await takeGlassBox(browser, url);
  await run.stop();
  await takeSheets(browser, SHEETS);
  await browser.close();
}

async function takeInvitation(browser: Browser, url: string): Promise<void> {
  const eve = await Player.host(browser, url, { ...LOOK, colorScheme: 'light' });
  await eve.link();
  await eve.page.locator('.qr svg').waitFor();
  await save(browser, 'invite', await shot(eve));
  await eve.press('Rules');
  await eve.seesHeading('The rules');
  await save(browser, 'rules', await shot(eve));
}

/** One round from pick to result, three phones beside each other. */
async function takeFrames(browser: Browser, url: string): Promise<void> {
  const [ann, bob] = await openPair(browser, url, { ...LOOK, colorScheme: 'light' });
  const frames = [await shot(ann)];
  await ann.play('paper');
  await ann.sees('status', 'Waiting for');
  frames.push(await shot(ann));
  await bob.play('spock');
  await ann.sees('summary', 'Paper disproves spock');
  frames.push(await shot(ann));

  const { width } = LOOK.viewport;
  await saveBeside(
    browser,
    'round-in-three-frames',
    frames.map((png) => ({ png, width })),
    LOOK.deviceScaleFactor,
  );
}

/** The fourth round of a match, in the dark. */
async function takeRound(browser: Browser, url: string): Promise<void> {
  const [ann, bob] = await openPair(browser, url, { ...LOOK, colorScheme: 'dark' });
  await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  await playRound(ann, 'spock', bob, 'rock', 'Spock sits on rock');
  await playRound(ann, 'lizard', bob, 'lizard', 'Both played lizard');
  await playRound(ann, 'scissors', bob, 'lizard', 'Scissors decapitates lizard');
  await save(browser, 'round-dark', await shot(ann));
}

void main();
