import { openPair, Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

const TITLE = 'Rock Paper Scissors Lizard Spock';

/** Waits until the tab shows this note, before its title and as a dot on its icon; undefined: neither. */
const tabSays = ({ page }: Player, note: string | undefined) =>
  page.waitForFunction(
    ([title, icon]) =>
      document.title === title && document.querySelector('link[rel=icon]')?.getAttribute('href') === icon,
    note ? [`${note} – ${TITLE}`, '/icon-call.svg'] : [TITLE, '/icon.svg'],
  );

test('the tab calls back a player who looks elsewhere, until they look', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  const link = await ann.link();
  await ann.look('elsewhere');
  await tabSays(ann, undefined);
  const bob = await Player.join(playground.browser, link);
  await tabSays(ann, 'Your friend is here!');
  await ann.look('here');
  await tabSays(ann, undefined);
  await ann.sees('status', 'Your friend is here!');

  await ann.look('elsewhere');
  await bob.play('rock');
  await tabSays(ann, 'Your turn!');
  await ann.look('here');
  await tabSays(ann, undefined);
  const icon = await ann.page.request.get(`${playground.url}/icon-call.svg`);
  expect(icon.headers()['content-type']).toContain('image/svg+xml');
  expect(await icon.text()).toContain('<circle');
});

test.each(['reduce', 'no-preference'] as const)(
  'a round that ends out of sight is revealed when its player looks (motion: %s)',
  async (reducedMotion) => {
    const [ann, bob] = await openPair(playground.browser, playground.url, { reducedMotion });
    await ann.play('rock');
    await bob.sees('status', 'has played');
    await ann.look('elsewhere');
    await bob.play('paper');
    await tabSays(ann, 'The result is in!');
    await bob.seesScore(1, 0);
    await bob.play('rock');
    // The next move is known by now, but the result is not seen yet.
    await bob.sees('status', 'Locked in');
    await tabSays(ann, 'The result is in!');
    expect(await ann.page.getByTestId('their-score').innerText()).toBe('0');
    expect(await ann.page.getByTestId('summary').innerText()).toBe('');
    await ann.look('here');
    await tabSays(ann, undefined);
    await ann.seesScore(0, 1);
    await ann.sees('status', 'Your friend has played. Your turn!');
  },
);

/** A browser that asks nobody and notes its notifications, and its sounds. */
function fakeNotifications(): void {
  const shown: string[] = [];
  const heard: number[] = [];
  Object.assign(window, { shown, heard });
  class FakeNotification {
    static permission = 'default';
    static async requestPermission() {
      FakeNotification.permission = 'granted';
      return 'granted';
    }
    constructor(text: string) {
      shown.push(text);
    }
    close() {
      shown.push('closed');
    }
  }
  Object.defineProperty(window, 'Notification', { value: FakeNotification });
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    heard.push(this.frequency.value);
    start.apply(this, when);
  };
}

/** On Android a page cannot make one, but its service worker can. */
function fakeAndroid(): void {
  const shown: string[] = [];
  Object.assign(window, { shown });
  class FakeNotification {
    static permission = 'default';
    static async requestPermission() {
      FakeNotification.permission = 'granted';
      return 'granted';
    }
    constructor() {
      throw new TypeError('Illegal constructor');
    }
  }
  Object.defineProperty(window, 'Notification', { value: FakeNotification });
  Object.assign(ServiceWorkerRegistration.prototype, {
    async showNotification(text: string) {
      shown.push(text);
    },
    getNotifications: async () => [{ close: () => shown.push('closed') }],
  });
}

const noted = ({ page }: Player, count: number) =>
  page
    .waitForFunction((wanted) => Reflect.get(window, 'shown').length >= wanted, count)
    .then(() => page.evaluate(() => Reflect.get(window, 'shown')));

describe('notifications', () => {
  test.each([
    ['by the page', fakeNotifications],
    ['by its service worker', fakeAndroid],
  ])(
    'are asked for by a tap, shown only out of sight, and taken back once seen: %s',
    async (_, beforehand) => {
      const ann = await Player.host(playground.browser, playground.url, { beforehand });
      const link = await ann.link();
      await ann.page.evaluate(() => navigator.serviceWorker.ready);
      expect(await ann.page.evaluate(() => Reflect.get(window, 'Notification').permission)).toBe('default');
      await ann.press('Tell me when they come');
      await ann.page.getByText('You will be notified. ✓').waitFor();
      await ann.look('elsewhere');
      const bob = await Player.join(playground.browser, link);
      expect(await noted(ann, 1)).toEqual(['Your friend is here!']);
      await ann.look('here');
      expect(await noted(ann, 2)).toEqual(['Your friend is here!', 'closed']);
      await bob.play('rock');
      await ann.sees('status', 'Your turn!');
      await ann.play('rock');
      for (const player of [ann, bob]) await player.sees('summary', 'Both played rock');
      await ann.look('elsewhere');
      await bob.play('paper');
      expect((await noted(ann, 3)).slice(2)).toEqual(['Your turn!']);
    },
  );

  test('come to nobody who has not tapped, though the browser would allow them', async () => {
    const ann = await Player.host(playground.browser, playground.url, { beforehand: fakeNotifications });
    const link = await ann.link();
    await ann.page.evaluate(() => Reflect.get(window, 'Notification').requestPermission());
    await ann.look('elsewhere');
    await Player.join(playground.browser, link);
    await tabSays(ann, 'Your friend is here!');
    expect(await noted(ann, 0)).toEqual([]);
  });

  test('are not offered where the browser blocks them or has none', async () => {
    const blocked = () =>
      Object.defineProperty(window, 'Notification', { value: { permission: 'denied' }, configurable: true });
    for (const beforehand of [blocked, () => Reflect.deleteProperty(window, 'Notification')]) {
      const ann = await Player.host(playground.browser, playground.url, { beforehand });
      await ann.seesHeading('Invite a friend');
      expect(await ann.page.getByRole('button', { name: 'Tell me' }).count()).toBe(0);
    }
  });

  test('refused at the question are not offered again', async () => {
    const ann = await Player.host(playground.browser, playground.url, {
      beforehand: () => {
        const refusing = {
          permission: 'default',
          requestPermission: async () => {
            refusing.permission = 'denied';
            return 'denied';
          },
        };
        Object.defineProperty(window, 'Notification', { value: refusing });
      },
    });
    await ann.press('Tell me when they come');
    await ann.sees('announcement', 'This browser blocks notifications.');
    expect(await ann.page.getByRole('button', { name: 'Tell me' }).count()).toBe(0);
  });
});

test('sound can be switched on where one waits, and calls once for each call', async () => {
  const ann = await Player.host(playground.browser, playground.url, { beforehand: fakeNotifications });
  const link = await ann.link();
  const heard = (count: number) =>
    ann.page.waitForFunction((wanted) => Reflect.get(window, 'heard').length === wanted, count);
  await ann.press('Sound');
  await heard(4);
  await ann.look('elsewhere');
  const bob = await Player.join(playground.browser, link);
  await heard(8);
  await bob.play('rock');
  await heard(12);
  await ann.look('here');
  await ann.look('elsewhere');
  // Known already, so shown but not heard again.
  await tabSays(ann, 'Your turn!');
  await heard(12);
});
