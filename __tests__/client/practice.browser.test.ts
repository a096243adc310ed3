import { MOVES } from '../../domain/rules';
import { Hand } from '../../tools/players/hand';
import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

const openPractice = async (player: Player) => {
  await player.practice();
  await player.sees('their-hand', 'ready!');
};

test('the computer has written its move down before the player plays, and keeps to it', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await openPractice(ann);
  for (let round = 1; round <= 4; round++) {
    await ann.press('Peek at its move');
    const text = await ann.page.getByTestId('because').innerText();
    const written = MOVES.find((move) => text.toLowerCase().includes(move));
    if (!written) throw new Error(`No move in "${text}"`);
    await ann.play('lizard');
    await ann.sees('announcement', `Round ${round}:`);
    await ann.sees('their-hand', written);
  }
  await ann.sees(
    'because',
    /(It (just guessed|noticed that .*lizard|thought you expected)|You had seen through it)/,
  );
});

test('nothing hurries the player, round after round', async () => {
  const ann = await Player.open(playground.browser, playground.url);
  await openPractice(ann);
  for (let round = 1; round <= 3; round++) {
    await ann.sees('status', /^Pick your move!$/);
    expect(await ann.page.locator('.nudge').count()).toBe(0);
    await ann.play('rock');
    await ann.sees('announcement', `Round ${round}:`);
  }
});

test('counts every one of 12 clicks on the same button, 300 ms apart', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await openPractice(ann);
  const hand = await Hand.over(ann.move('rock'));
  for (let click = 1; click <= 12; click++) {
    await hand.click(click * 300);
    await ann.sees('announcement', `Round ${click}:`);
  }
  // The second half of a double click.
  await hand.click(12 * 300 + 100);
  await ann.play('paper');
  await ann.sees('announcement', 'Round 13:');
  await ann.sees('your-hand', 'paper');
});

test('takes a key that is held down for one move', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await openPractice(ann);
  await ann.move('rock').focus();
  await ann.page.keyboard.down('Enter');
  await ann.sees('announcement', 'Round 1:');
  await ann.page.keyboard.down('Enter');
  await ann.page.keyboard.up('Enter');
  await ann.play('paper');
  await ann.sees('announcement', 'Round 2:');
  await ann.sees('your-hand', 'paper');
});

test('a friend who joins ends it', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  const link = await ann.link();
  await openPractice(ann);
  await ann.play('rock');
  const bob = await Player.join(playground.browser, link);
  await ann.sees('status', 'Your friend is here!');
  await ann.seesScore(0, 0);
  await bob.play('rock');
  await ann.sees('status', 'Your friend has played');
  await ann.play('paper');
  await Promise.all([ann.seesScore(1, 0), bob.seesScore(0, 1)]);
});

test('leaves no heartbeat behind, whichever way it ends', async () => {
  const ann = await Player.host(playground.browser, playground.url, { beforehand: countHeartbeats });
  const link = await ann.link();
  const heartbeats = (count: number) =>
    ann.page.waitForFunction((wanted) => Reflect.get(window, 'heartbeats').size === wanted, count);
  await heartbeats(1);
  await openPractice(ann);
  await heartbeats(2);
  await ann.press('New game');
  await ann.sees('their-hand', 'ready!');
  await heartbeats(2);
  await ann.press('Back');
  await ann.seesHeading('Invite a friend');
  await heartbeats(1);
  await openPractice(ann);
  await heartbeats(2);
  await Player.join(playground.browser, link);
  await ann.sees('status', 'Your friend is here!');
  await heartbeats(1);
});

/** Collects a page's pending heartbeats: its only timers of four and a half minutes. */
function countHeartbeats(): void {
  const heartbeats = new Set<unknown>();
  const { setTimeout, clearTimeout } = window;
  Reflect.set(window, 'heartbeats', heartbeats);
  Reflect.set(window, 'setTimeout', (task: () => void, milliseconds?: number) => {
    const timer = setTimeout(task, milliseconds);
    if (milliseconds === 4.5 * 60_000) heartbeats.add(timer);
    return timer;
  });
  Reflect.set(window, 'clearTimeout', (timer: number | undefined) => {
    heartbeats.delete(timer);
    clearTimeout(timer);
  });
}

test('works with no network at all, once the page was opened with one', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await ann.page.evaluate(() => navigator.serviceWorker.ready);
  await ann.context.setOffline(true);
  await ann.page.goto(`${playground.url}/`);
  await openPractice(ann);
  await ann.play('spock');
  await ann.sees('announcement', 'Round 1:');
  await ann.page.locator('.scene .hand').first().waitFor();
  await ann.context.setOffline(false);
});

test('the page can be installed', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  const session = await ann.context.newCDPSession(ann.page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '');
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' });
  for (const { src, sizes } of manifest.icons) {
    const response = await ann.page.request.get(`${playground.url}${src}`);
    expect([src, response.status()]).toEqual([src, 200]);
    if (sizes === 'any') continue;
    const [width] = sizes.split('x');
    expect((await response.body()).readUInt32BE(16)).toBe(Number(width));
  }
  const preview = await ann.page.locator('meta[property="og:image"]').getAttribute('content');
  expect((await ann.page.request.get(`${playground.url}${preview}`)).headers()['content-type']).toBe(
    'image/png',
  );
});
