import type { Browser } from 'playwright-core';
import { Player, type PlayerOptions } from './player';

/** Two who have a party of matches to 1, in which the winner stays. */
export interface Party {
  readonly ann: Player;
  readonly bob: Player;
  /** To the game; `&watch` and `&screen` after it are the ways to watch. */
  readonly link: string;
}

/** Starts a party of Ann and Bob, under these names. */
export async function openParty(browser: Browser, url: string, options: PlayerOptions = {}): Promise<Party> {
  const ann = await Player.open(browser, url, options);
  await ann.page.getByLabel('Your name').fill('Ann');
  await ann.page.getByLabel('1', { exact: true }).check();
  await ann.page.getByLabel('Party').check();
  await ann.press('Play with a friend');
  const link = await ann.link();
  const bob = await Player.open(browser, link, options);
  await bob.page.getByLabel('Your name').fill('Bob');
  await bob.press('Join');
  await Promise.all([ann.sees('status', 'Pick your move'), bob.sees('status', 'Pick your move')]);
  return { ann, bob, link };
}
