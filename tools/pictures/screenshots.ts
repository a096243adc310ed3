/** `npm run screenshots`: takes README's pictures from a real match in a real browser. */
import { join } from 'node:path';
import { openPair, Player, playRound } from '../players/player';
import { launchBrowser } from '../running/browser';
import { startLocalRun } from '../running/local-run';

const FOLDER = join(__dirname, '../../docs/pictures');
const PHONE = {
  viewport: { width: 375, height: 667 },
  deviceScaleFactor: 1.5,
  hasTouch: true,
  isMobile: true,
};
const DESKTOP = { viewport: { width: 1280, height: 800 } };

async function main(): Promise<void> {
  const [run, browser] = await Promise.all([startLocalRun(), launchBrowser()]);
  const take = async ({ page }: Player, name: string) => {
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  };

  const eve = await Player.open(browser, run.url, { ...PHONE, colorScheme: 'light' });
  await eve.link();
  await take(eve, 'invite');
  await eve.press('Rules');
  await eve.seesHeading('The rules');
  await take(eve, 'rules');

  for (const [name, options] of [
    ['round', { ...DESKTOP, colorScheme: 'light' }],
    ['round-dark', { ...PHONE, colorScheme: 'dark' }],
  ] as const) {
    const [ann, bob] = await openPair(browser, run.url, options);
    await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
    await playRound(ann, 'spock', bob, 'rock', 'Spock sits on rock');
    await playRound(ann, 'lizard', bob, 'lizard', 'Both played lizard');
    await playRound(ann, 'scissors', bob, 'lizard', 'Scissors decapitates lizard');
    await ann.page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
    await take(ann, name);
  }
  await browser.close();
  await run.stop();
}

void main();
