import { openPair, Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

const NOTICE = 'No connection. Trying again…';

/** Notes when the browser says `offline` and when the page does, and keeps count of the page's sockets. */
function watch(): void {
  const seen: Record<string, number> = { sockets: 0 };
  Object.assign(window, { seen });
  addEventListener('offline', () => {
    seen.offline = performance.now();
  });
  new MutationObserver(() => {
    if (document.querySelector('[data-testid=link-notice]')) seen.notice ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
  const Original = WebSocket;
  Object.defineProperty(window, 'WebSocket', {
    writable: true,
    value: class extends Original {
      constructor(url: string) {
        super(url);
        seen.sockets = (seen.sockets ?? 0) + 1;
      }
    },
  });
}

const seen = (player: Player): Promise<Record<string, number>> =>
  player.page.evaluate(() => Reflect.get(window, 'seen'));

test('says at once that the network is gone, stops vouching for the friend, and is back at once', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url, { beforehand: watch });
  await ann.context.setOffline(true);
  await ann.page.getByText(NOTICE).waitFor();
  const { offline = 0, notice = Number.POSITIVE_INFINITY } = await seen(ann);
  expect(notice - offline).toBeLessThan(500);
  await ann.sees('presence', 'was online');
  await ann.sees('announcement', 'No connection. Trying again.');

  await ann.play('rock');
  await ann.sees('status', 'Sending your move…');
  await ann.context.setOffline(false);
  await bob.sees('status', 'Your friend has played');
  await ann.sees('status', 'Locked in. Waiting for your friend…');
  await ann.page.getByText(NOTICE).waitFor({ state: 'detached' });
  await ann.sees('presence', /^online$/);
});

test('a move is being sent until a view confirms it, and only then spoken of as locked in', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url);
  await ann.play('rock');
  await ann.sees('status', 'Sending your move…');
  expect(await ann.page.locator('.sending').count()).toBe(1);
  await bob.sees('status', 'Your friend has played');
  await ann.sees('status', 'Locked in. Waiting for your friend…');
  expect(await ann.page.locator('.sending').count()).toBe(0);
  await ann.sees('announcement', 'Locked in. Waiting for your friend…');
});

test('an ordinary reconnect is not worth a word', async () => {
  const [ann] = await openPair(playground.browser, playground.url, { beforehand: holdGraces });
  const graces = (given: number, called: number) =>
    ann.page.waitForFunction(
      ([wanted, off]) =>
        Reflect.get(window, 'graces').given === wanted && Reflect.get(window, 'graces').calledOff === off,
      [given, called],
    );
  await ann.page.evaluate(() => Reflect.get(window, 'socket').close());
  await graces(1, 1);
  await ann.play('rock');
  await ann.sees('status', 'Locked in');
  expect(await ann.page.getByText(NOTICE).count()).toBe(0);
});

/** Has the grace of 900 ms last for as long as the test, so that a slow machine cannot use it up. */
function holdGraces(): void {
  const graces = { given: 0, calledOff: 0 };
  Object.assign(window, { graces });
  const { setTimeout, clearTimeout } = window;
  const held = new Set<unknown>();
  Reflect.set(window, 'setTimeout', (task: () => void, milliseconds?: number) => {
    if (milliseconds !== 900) return setTimeout(task, milliseconds);
    graces.given++;
    const timer = setTimeout(() => {}, 0);
    held.add(timer);
    return timer;
  });
  Reflect.set(window, 'clearTimeout', (timer: number | undefined) => {
    if (held.delete(timer)) graces.calledOff++;
    clearTimeout(timer);
  });
  const Original = WebSocket;
  Object.defineProperty(window, 'WebSocket', {
    value: class extends Original {
      constructor(url: string) {
        super(url);
        Object.assign(window, { socket: this });
      }
    },
  });
}

test('where one waits, it says so too, and tries when told to', async () => {
  const ann = await Player.host(playground.browser, playground.url, { beforehand: watch });
  await ann.seesHeading('Invite a friend');
  await ann.context.setOffline(true);
  await ann.page.getByText(NOTICE).waitFor();
  await ann.sees('status', 'Waiting for a connection…');
  const { sockets = 0 } = await seen(ann);
  await ann.press('Try now');
  expect((await seen(ann)).sockets).toBeGreaterThan(sockets);
  await ann.context.setOffline(false);
  await ann.sees('status', 'Waiting for your friend to join…');
});

test('opened with no network it says so at once, offers practice, and makes a game once there is one', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await ann.page.evaluate(() => navigator.serviceWorker.ready);
  await ann.context.setOffline(true);
  await ann.page.goto(`${playground.url}/`);
  await ann.press('Play with a friend');
  await ann.sees('status', NOTICE);
  await ann.practice();
  await ann.sees('their-hand', 'ready!');
  expect(await ann.page.getByText(NOTICE).count()).toBe(0);
  await ann.press('Back');
  await ann.sees('status', NOTICE);
  await ann.context.setOffline(false);
  await ann.seesHeading('Invite a friend');
});

test('opened where a network leads nowhere, it says so after the first attempt', async () => {
  const ann = await Player.host(playground.browser, playground.url, {
    beforehand: () => {
      const Original = WebSocket;
      // Port 9 refuses.
      Object.defineProperty(window, 'WebSocket', {
        value: class extends Original {
          constructor() {
            super('ws://127.0.0.1:9');
          }
        },
      });
    },
  });
  await ann.sees('status', NOTICE);
});
