import type { Browser } from 'playwright-core';
import { linkOf, SCENES } from '../glass-box/scenes';
import { save } from './camera';

/** Without motion, so that nothing has to be waited for. */
const SCREEN = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

/** The glass box near the end of its second scene: a Lambda has died, and all is well. */
export async function takeGlassBox(browser: Browser, url: string): Promise<void> {
  const scene = SCENES.find(({ id }) => id === 'dies-after-the-write');
  if (!scene) throw new Error('The scene is not in the tour any more');
  const page = await browser.newPage(SCREEN);
  await page.goto(`${url}/glass-box.html${linkOf(scene)}`);
  const bob = page.frameLocator('[title="The screen of Bob\'s phone"]');
  while ((await bob.getByTestId('summary').getByText('You win!').count()) === 0) {
    await page.getByRole('button', { name: 'Step' }).click();
  }
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await save(browser, 'glass-box', await page.screenshot());
  await page.close();
}
