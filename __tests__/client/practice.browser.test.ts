import { createHash } from 'node:crypto';
import { Hand } from '../../tools/players/hand';
import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

const openPractice = async (player: Player, opponent?: string) => {
  await player.practice(opponent);
  await player.sees('their-hand', 'ready!');
};

/** The seal of the next move in full, a tap away. */
async function fullSeal({ page }: Player): Promise<string> {
  const details = page.getByTestId('seal');
  await details.locator('summary').click();
  // It is made in an instant, but not at once.
  const seal = await details
    .locator('p code')
    .filter({ hasText: /^[0-9a-f]{64}$/ })
    .innerText();
  await details.locator('summary').click();
  return seal;
}

test('the computer has written its move down before the player plays, and keeps to it', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await openPractice(ann);
  for (let round = 1; round <= 4; round++) {
    await ann.sees('seal', round === 1 ? 'Fox has already chosen.' : '✓ Fox kept its word');
    const seal = await fullSeal(ann);
    await ann.play('lizard');
    await ann.sees('announcement', `Round ${round}:`);
    await ann.sees('opened', '✓ the same seal');
    const [, note = ''] = /“(.+)”/.exec(await ann.page.getByTestId('opened').innerText()) ?? [];
    expect(createHash('sha256').update(note).digest('hex')).toBe(seal);
    const [move = ''] = note.split(' ');
    await ann.sees('their-hand', move);
  }
  await ann.sees(
    'because',
    /(It (just guessed|noticed that .*lizard|thought you expected)|You had seen through it)/,
  );
});

describe('the opponents', () => {
  test.each(['Pebble', 'Magpie', 'Fox'])(
    '%s is one tap away, and remembered over a refresh',
    async (name) => {
      const ann = await Player.open(playground.browser, playground.url);
      await openPractice(ann, name);
      await ann.seesHeading(name);
      await ann.play('rock');
      await ann.sees('announcement', 'Round 1:');
      const because = await ann.page.getByTestId('because').innerText();
      await ann.page.reload();
      await ann.seesHeading(name);
      await ann.sees('because', because);
    },
  );

  test('can be chosen by keyboard, and changed in the middle of a match', async () => {
    const ann = await Player.open(playground.browser, `${playground.url}/#practice`);
    await ann.page.getByRole('button', { name: /^Pebble/ }).focus();
    await ann.page.keyboard.press('Enter');
    await ann.seesHeading('Pebble');
    await ann.play('rock');
    await ann.sees('announcement', 'Round 1:');
    await ann.press('Another opponent');
    await ann.press(/^Fox/);
    await ann.seesHeading('Fox');
    await ann.seesScore(0, 0);
    await ann.sees('status', 'Pick your move');
  });

  test('show how they take a round', async () => {
    const ann = await Player.open(playground.browser, playground.url);
    await openPractice(ann, 'Pebble');
    await ann.page.locator('.side .portrait.calm').waitFor();
    await ann.play('paper');
    await ann.sees('announcement', 'Round 1:');
    const verdict = await ann.page.getByTestId('summary').innerText();
    const mood = verdict.includes('tie') ? 'calm' : verdict.includes('You win') ? 'sulky' : 'glad';
    await ann.page.locator(`.side .portrait.${mood}`).waitFor();
  });
});

test('where a browser makes no seals, the page says so', async () => {
  const ann = await Player.open(playground.browser, playground.url, {
    // As over plain http from another machine.
    beforehand: () => Reflect.deleteProperty(Crypto.prototype, 'subtle'),
  });
  await openPractice(ann);
  await ann.play('rock');
  await ann.sees('announcement', 'Round 1:');
  await ann.sees('no-seal', 'cannot be checked here');
  expect(await ann.page.getByTestId('seal').count()).toBe(0);
});

test.each([
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
])('on a %s the moves and the seal are in sight, before and after a round', async (_, viewport) => {
  const ann = await Player.open(playground.browser, playground.url, { viewport });
  await openPractice(ann);
  const bottoms = () =>
    ann.page
      .locator('.move, [data-testid=seal]')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom + scrollY));
  await ann.sees('seal', 'Fox has already chosen.');
  expect(Math.max(...(await bottoms()))).toBeLessThanOrEqual(viewport.height);
  expect(await bottoms()).toHaveLength(6);
  await ann.play('rock');
  await ann.sees('seal', '✓ Fox kept its word');
  expect(Math.max(...(await bottoms()))).toBeLessThanOrEqual(viewport.height);
});

test('after a match the page shows what the player did, as a picture and in words', async () => {
  const ann = await Player.open(playground.browser, playground.url);
  await openPractice(ann, 'Pebble');
  expect(await ann.page.locator('.habits').count()).toBe(0);
  await ann.playMatch('paper');
  await ann.seesHeading('Your habits in this match');
  await ann.page
    .getByText(/^After a (win|loss|tie) you most often played paper/)
    .first()
    .waitFor();
  expect(await ann.page.locator('.habits .picture .tally').count()).toBeGreaterThan(0);
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
  await ann.press('Practice with the computer');
  await heartbeats(2);
  await ann.press('Another opponent');
  await heartbeats(1);
  await ann.press(/^Magpie/);
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
