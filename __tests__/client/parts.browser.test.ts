import type { Route } from 'playwright-core';
import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

/** The page's own scripts and drawings that were fetched, by how their names begin. */
const fetched = (player: Player): Promise<string[]> =>
  player.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /assets\/([a-z-]+)-[\w-]{8}\.(?:js|svg)$/.exec(name)?.[1] ?? '')
      .filter((name) => name !== ''),
  );

/** Opens a page for which the files of a part cannot be had, as after a deployment that replaced them. */
async function openWithout(part: string, hash = ''): Promise<[Player, () => Promise<void>]> {
  const ann = await Player.open(playground.browser, 'about:blank', { serviceWorkers: 'block' });
  const missing = `**/assets/${part}-*.js`;
  const refuse = (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' });
  await ann.page.route(missing, refuse);
  await ann.page.goto(`${playground.url}/${hash}`);
  return [ann, () => ann.page.unroute(missing, refuse)];
}

test('the first view waits for no practice, rules, replay, gestures, stage props or QR code, and one who waits for the last only', async () => {
  const ann = await Player.open(playground.browser, playground.url, { serviceWorkers: 'block' });
  await ann.press('Play with a friend');
  await ann.page.locator('.qr svg').waitFor();
  const loaded = await fetched(ann);
  expect(loaded.filter((name) => /practice|rules|replay|qr|props|gestures/.test(name))).toEqual(['qr-code']);
});

test('what may be wanted without a network is fetched in advance, where nothing else keeps it', async () => {
  const ann = await Player.host(playground.browser, playground.url, { serviceWorkers: 'block' });
  await ann.page.waitForFunction(() =>
    ['practice', 'rules'].every((part) =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${part}-`)),
    ),
  );
  await ann.context.setOffline(true);
  await ann.press('Rules');
  await ann.page.locator('.circle').waitFor();
  await ann.press('Close');
  await ann.practice();
  await ann.sees('their-hand', 'ready!');
});

test.each([
  ['practice-page', 'Practice with the computer'],
  ['rules', 'Rules'],
])('when %s cannot be loaded, the page says so and stays', async (part, button) => {
  const [ann, restore] = await openWithout(part);
  await ann.press(button);
  await ann.page.getByText('This part of the page could not be loaded.').first().waitFor();
  await ann.sees('announcement', 'could not be loaded');
  await restore();
  await ann.press('Reload');
  // A refresh leads to practice by itself.
  if (part === 'rules') await ann.press(button);
  await ann.page.locator(part === 'rules' ? '.circle' : '.practice').waitFor();
});

test('a game that is under way is not harmed by practice that cannot be loaded', async () => {
  const [ann] = await openWithout('practice-page');
  await ann.press('Play with a friend');
  await ann.practice();
  await ann.press('Try again');
  await ann.page.getByText('This part of the page could not be loaded.').first().waitFor();
  await ann.press('Back');
  await ann.seesHeading('Invite a friend');
});

test('a replay that cannot be loaded leaves no blank page', async () => {
  const [ann] = await openWithout('replay-page', '#replay=1.RP');
  await ann.page.getByText('This part of the page could not be loaded.').first().waitFor();
  await ann.page.getByRole('button', { name: 'Reload' }).waitFor();
});

test('the invitation does not depend on the QR code', async () => {
  const [ann] = await openWithout('qr-code');
  await ann.press('Play with a friend');
  await ann.page.getByText('This part of the page could not be loaded.').first().waitFor();
  await ann.page.getByTestId('link').waitFor();
});
