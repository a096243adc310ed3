import type { Browser } from 'playwright-core';
import { openParty } from '../players/party';
import { Player, playRound } from '../players/player';
import { PHONE, saveBeside, shot } from './camera';

const PROJECTOR = { viewport: { width: 1280, height: 720 } };
/** Of the picture, in pixels for one of the phone's and for one of the projector's. */
const SCALES = { phone: 0.64, projector: 0.66 };

/** A party after its second match: the screen, the phone of the champion, and that of somebody who may be next. */
export async function takeParty(browser: Browser, url: string): Promise<void> {
  const { ann, bob, link } = await openParty(browser, url, PHONE);
  const cat = await Player.open(browser, link, PHONE);
  await cat.page.getByLabel('Your name').fill('Cat');
  await cat.press('Watch');
  const dan = await Player.open(browser, `${link}&watch`, PHONE);
  const screen = await Player.open(browser, `${link}&screen`, PROJECTOR);
  await screen.sees('status', 'Both are picking');
  await screen.page.locator('.screen-corner .qr svg').waitFor();
  await playRound(ann, 'rock', bob, 'scissors', 'Rock crushes scissors');
  await cat.press('I’m next!');
  await cat.sees('status', 'Pick your move');
  await playRound(ann, 'paper', cat, 'spock', 'Paper disproves spock');
  await screen.sees('watchers', '2 matches in a row');
  await dan.page.getByRole('button', { name: 'I’m next!' }).waitFor();
  const frames = [
    { png: await shot(screen), width: PROJECTOR.viewport.width * SCALES.projector },
    ...[
      { png: await shot(ann), width: PHONE.viewport.width * SCALES.phone },
      { png: await shot(dan), width: PHONE.viewport.width * SCALES.phone },
    ],
  ];
  await saveBeside(browser, 'party', frames, 1);
}
