import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

const menu = ({ page }: Player) => page.getByRole('group', { name: 'Options' });
const button = ({ page }: Player, name: string) => page.getByRole('button', { name, exact: true });
const isFocused = (player: Player, name: string) =>
  button(player, name).evaluate((element) => element === document.activeElement);
const isGone = (player: Player) => menu(player).waitFor({ state: 'detached' });

/** Someone who has just opened the menu, in the middle of practice. */
async function withMenu(options: Parameters<typeof Player.open>[2] = {}): Promise<Player> {
  const ann = await Player.open(playground.browser, playground.url, { hasTouch: true, ...options });
  await ann.practice();
  await ann.sees('their-hand', 'ready!');
  await ann.press('Options');
  await menu(ann).waitFor();
  return ann;
}

describe('the options', () => {
  it('are not offered where nobody could feel a vibration', async () => {
    const ann = await Player.open(playground.browser, playground.url);
    await button(ann, 'Rules').waitFor();
    expect(await button(ann, 'Options').count()).toBe(0);
  });

  it('are a small menu at their button: the game stays in sight and can be played on', async () => {
    const ann = await withMenu();
    expect(await button(ann, 'Options').getAttribute('aria-expanded')).toBe('true');
    expect(await ann.page.getByRole('dialog').count()).toBe(0);
    await ann.play('rock');
    await isGone(ann);
    await ann.sees('announcement', 'Round 1:');
    expect(await button(ann, 'Options').getAttribute('aria-expanded')).toBe('false');
  });

  it('open, switch and close by keyboard, and give the focus back', async () => {
    const ann = await withMenu();
    const { keyboard } = ann.page;
    await keyboard.press('Escape');
    await isGone(ann);
    expect(await isFocused(ann, 'Options')).toBe(true);
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    expect(await menu(ann).getByLabel('Vibration').isChecked()).toBe(true);
    await keyboard.press('Escape');
    await isGone(ann);
    expect(await isFocused(ann, 'Options')).toBe(true);
  });

  it('close when the focus moves on, which then stays where it went', async () => {
    const ann = await withMenu();
    await ann.page.keyboard.press('Shift+Tab');
    await isGone(ann);
    expect(await isFocused(ann, 'Options')).toBe(false);
  });

  it('close at a tap beside them and at another one of their button', async () => {
    const ann = await withMenu({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await ann.page.getByRole('heading', { level: 1 }).tap();
    await isGone(ann);
    await button(ann, 'Options').tap();
    await menu(ann).getByText('Vibration').tap();
    expect(await menu(ann).getByLabel('Vibration').isChecked()).toBe(true);
    await button(ann, 'Options').tap();
    await isGone(ann);
  });

  it.each([320, 360])('and all else in the header stand side by side on a phone %d wide', async (width) => {
    const ann = await Player.open(playground.browser, playground.url, {
      viewport: { width, height: 568 },
      hasTouch: true,
      isMobile: true,
    });
    await ann.practice();
    await button(ann, 'New game').waitFor();
    const { length, tops } = await ann.page.locator('nav').evaluate((nav) => {
      const all = [...nav.querySelectorAll('button')].map((each) => each.getBoundingClientRect().top);
      return { length: all.length, tops: [...new Set(all)] };
    });
    expect(length).toBe(4);
    expect(tops).toHaveLength(1);
  });

  it.each([320, 390, 600, 760, 1440])('fit a screen %d wide', async (width) => {
    const ann = await Player.open(playground.browser, playground.url, {
      viewport: { width, height: 844 },
      hasTouch: true,
    });
    await ann.press('Options');
    const { left, right } = await menu(ann).evaluate((element) => element.getBoundingClientRect().toJSON());
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
  });
});
