import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { linkOf, SCENES } from '../../../tools/glass-box/scenes';
import { showPlainColours, violations, WCAG_AA } from '../../support/axe';
import { usePlayground } from '../../support/playground';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const LIKE_A_RUN = { reducedMotion: 'reduce' } as const;

const playground = usePlayground();

/** What the browser complained about, what the page's policy forbids included. */
const errors: string[] = [];
afterEach(() => expect(errors.splice(0)).toEqual([]));

/** The glass box as a deployment serves it, at this place. */
async function open(hash: string, options: BrowserContextOptions = DESKTOP): Promise<Page> {
  const page = await playground.browser.newPage({ ...LIKE_A_RUN, ...options });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await page.goto(`${playground.url}/glass-box.html${hash}`);
  await page.getByRole('button', { name: 'Step' }).waitFor();
  return page;
}

const sceneLink = (id: string): string => {
  const scene = SCENES.find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene ${id}`);
  return linkOf(scene);
};

/** Goes on to the end of what is there. */
async function toTheEnd(page: Page): Promise<void> {
  const moment = page.getByRole('slider', { name: 'Moment' });
  await moment.fill((await moment.getAttribute('max')) ?? '0');
}

const screenOf = (page: Page, who: string) => page.frameLocator(`[title="The screen of ${who}'s phone"]`);
/** Taps a button on a phone's screen, which is drawn smaller than it is: Playwright itself would tap beside it. */
async function tap(page: Page, who: string, name: string): Promise<void> {
  const button = await screenOf(page, who)
    .getByRole('button', { name })
    .evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, of: innerWidth };
    });
  const frame = await page.locator(`[title="The screen of ${who}'s phone"]`).boundingBox();
  if (!frame) throw new Error(`${who}'s phone is not in sight`);
  const scale = frame.width / button.of;
  await page.mouse.click(frame.x + button.x * scale, frame.y + button.y * scale);
}

const said = (page: Page) => page.getByRole('status').first();

describe('the glass box', () => {
  it('shows the real game on two phones, under the policy of the page', async () => {
    const page = await open(sceneLink('dies-after-the-write'));
    await toTheEnd(page);
    await screenOf(page, 'Bob').getByTestId('summary').getByText('You win!').waitFor();
    await screenOf(page, 'Ann').getByTestId('summary').getByText('Bob wins').waitFor();
    await page.getByText('the game is stuck').waitFor();
    await page.getByText('every rule holds').waitFor();
    await page.close();
  });

  it('goes on when somebody taps a move, and back', async () => {
    const page = await open(sceneLink('same-instant'));
    await tap(page, 'Ann', 'Lizard');
    await said(page).getByText('Ann plays lizard').waitFor();
    await page.getByRole('button', { name: 'Step' }).click();
    await page.locator('.item .changed').getByText('["L"]').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await said(page).getByText('Ann plays lizard').waitFor();
    expect(await page.locator('.item').getByText('["L"]').count()).toBe(0);
    await page.close();
  });

  it('breaks what one wants to break, and its link does it again', async () => {
    const page = await open(sceneLink('same-instant'));
    await page.getByRole('button', { name: 'Break it' }).click();
    await page.getByRole('button', { name: 'Two plays at once' }).click();
    await page.getByRole('button', { name: 'Kill every Lambda' }).click();
    await said(page).getByText('Lambda dies').waitFor();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForURL(/run=.*lambda-dies/);
    const again = await open(new URL(page.url()).hash);
    await toTheEnd(again);
    expect(await said(again).textContent()).toBe(await said(page).textContent());
    expect(await again.locator('.item').textContent()).toBe(await page.locator('.item').textContent());
    await again.close();
    await page.close();
  });

  it('is played by keyboard alone', async () => {
    const page = await open(sceneLink('lost-answer'));
    await page.keyboard.press('ArrowRight');
    await said(page).getByText('Bob plays paper').waitFor();
    await page.keyboard.press(' ');
    await screenOf(page, 'Bob').getByTestId('summary').getByText('You win!').waitFor();
    await page.close();
  });

  describe.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])('on a %s', (_, size) => {
    it.each(['light', 'dark'] as const)('is accessible and in sight, %s', async (colorScheme) => {
      const page = await open(sceneLink('cheat'), { ...size, colorScheme });
      await toTheEnd(page);
      await page.getByRole('button', { name: 'Break it' }).click();
      await screenOf(page, 'Bob').getByText('Your turn').waitFor();
      const frames: readonly Frame[] = page.frames().filter((frame) => frame !== page.mainFrame());
      expect(frames).toHaveLength(2);
      for (const part of [page, ...frames]) {
        const rules = part === page ? WCAG_AA : WCAG_AA.filter((rule) => rule !== 'best-practice');
        expect(await violations(part, rules)).toEqual([]);
        await showPlainColours(part);
        expect(await violations(part, ['color-contrast'])).toEqual([]);
      }
      // Not compared with innerWidth: a phone zooms out until everything fits.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.viewport.width);
      await page.close();
    });
  });
});
