import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPair, Player, playRound } from '../../tools/players/player';
import { launchBrowser } from '../../tools/running/browser';
import { type LocalRun, startLocalRun } from '../../tools/running/local-run';

const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };

/** Where the games are stored, so that a restarted backend finds them. */
const folder = mkdtempSync(join(tmpdir(), 'games-'));
let run: LocalRun;
let browser: Browser;

beforeAll(async () => {
  [run, browser] = await Promise.all([startLocalRun({ folder }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await run.stop();
  rmSync(folder, { recursive: true });
});

test('a move made offline in the middle of a round is kept and counts on return', async () => {
  const [ann, bob] = await openPair(browser, run.url);
  await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  await ann.context.setOffline(true);
  await ann.play('scissors');
  await ann.sees('status', 'Sending your move');
  await bob.play('lizard');
  await bob.sees('status', 'Locked in');
  await ann.context.setOffline(false);
  await Promise.all([ann.seesScore(1, 1), bob.seesScore(1, 1)]);
});

test('the older of two tabs says so and stops, and can take over again (R6)', async () => {
  const [ann, bob] = await openPair(browser, run.url);
  const tab = await Player.openTab(ann.context, await ann.link());
  await ann.seesHeading('You are playing elsewhere');
  await playRound(tab, 'spock', bob, 'rock', 'Spock sits on rock');
  await ann.press('Play here');
  await tab.seesHeading('You are playing elsewhere');
  await ann.seesScore(1, 0);
  await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  await Promise.all([ann.seesScore(1, 1), bob.seesScore(1, 1)]);
});

test('a phone that slept while its connection was cut catches up when it wakes', async () => {
  const [ann, bob] = await openPair(browser, run.url, PHONE);
  const session = await ann.context.newCDPSession(ann.page);
  await ann.play('lizard');
  await bob.sees('status', 'has played');
  // As on a phone, which suspends the scripts of a page in the background.
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await bob.play('spock');
  await bob.seesScore(0, 1);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await ann.seesScore(1, 0);
});

test('a match goes on after the whole backend is killed and restarted', async () => {
  const [ann, bob] = await openPair(browser, run.url);
  await playRound(ann, 'rock', bob, 'scissors', 'Rock crushes scissors');
  await ann.play('paper');
  await bob.sees('status', 'has played');
  await run.kill();
  await ann.page.getByText('No connection. Trying again…').waitFor();
  await bob.play('rock');
  run = await startLocalRun({ ports: run.ports, folder });
  await Promise.all([ann.seesScore(2, 0), bob.seesScore(0, 2)]);
  await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  await Promise.all([ann.seesScore(2, 1), bob.seesScore(1, 2)]);
});
