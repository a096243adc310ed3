import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

/** Removes what a page on plain http, as on a phone at home, does not have. */
const onPlainHttp = () => {
  Reflect.deleteProperty(Navigator.prototype, 'clipboard');
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
};

const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };

test('the link is copied, which the button confirms', async () => {
  const ann = await Player.host(playground.browser, playground.url, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await ann.press('Copy link');
  await ann.page.getByRole('button', { name: 'Copied!' }).waitFor();
  await ann.sees('announcement', 'copied');
  expect(await ann.page.evaluate(() => navigator.clipboard.readText())).toBe(await ann.link());
});

test('the link is copied on plain http too', async () => {
  const ann = await Player.host(playground.browser, playground.url, { ...PHONE, beforehand: onPlainHttp });
  await ann.press('Copy link');
  await ann.page.getByRole('button', { name: 'Copied!' }).waitFor();
  // Pasting shows what was copied.
  await ann.page.getByLabel('Your name').focus();
  await ann.page.keyboard.press('Control+V');
  expect(await ann.page.getByLabel('Your name').inputValue()).toBe(await ann.link());
  expect(ann.errors).toEqual([]);
});

test('the share sheet of a phone gets the link', async () => {
  const ann = await Player.host(playground.browser, playground.url, {
    ...PHONE,
    beforehand: () => {
      const shared = (data: ShareData) =>
        Promise.resolve(document.body.setAttribute('data-shared', data.url ?? ''));
      Object.defineProperty(Navigator.prototype, 'share', { value: shared });
    },
  });
  await ann.press('Share…');
  await ann.page.locator(`body[data-shared="${await ann.link()}"]`).waitFor();
});

test('there is a QR code for a friend across the table', async () => {
  const ann = await Player.host(playground.browser, playground.url, PHONE);
  const box = await ann.page.getByRole('img', { name: 'QR code of the link' }).boundingBox();
  expect(box?.width).toBeGreaterThan(120);
});

test('the page says "your friend is here!" when they come', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  const bob = await Player.join(playground.browser, await ann.link());
  await ann.sees('status', 'Your friend is here! Pick your move!');
  await ann.sees('announcement', 'Your friend is here!');
  await bob.sees('status', 'Pick your move');
  expect(await bob.page.getByTestId('status').innerText()).toBe('Pick your move!');
});

test.each([
  [
    'its code in small letters, in groups',
    (link: string) => new URL(link).hash.slice(1).toLowerCase().replace(/^.../, '$&-'),
    'CAD WOLF',
    'There is no letter O in codes. Did you mean D or Q?',
  ],
  [
    'its whole link',
    (link: string) => ` ${link}/Ann `,
    'C3D W7D',
    'A code has 7 letters and digits; this one has 6.',
  ],
])('a friend can join with %s', async (_, textFor, wrong, why) => {
  const ann = await Player.host(playground.browser, playground.url);
  const link = await ann.link();
  const bob = await Player.open(playground.browser, playground.url);
  await bob.page.getByLabel('Got a code from a friend?').fill(wrong);
  await bob.press('Join');
  await bob.page.getByText(why).waitFor();
  expect(await bob.page.evaluate(() => document.activeElement?.id)).toBe('code');
  await bob.page.getByLabel('Got a code from a friend?').fill(textFor(link));
  await bob.press('Join');
  await bob.sees('status', 'Pick your move');
  await ann.sees('status', 'Pick your move');
  expect(await bob.link()).toBe(link);
});
