import type { Locator, Page } from 'playwright-core';
import { errorFor } from '../../domain/errors';
import { openParty } from '../../tools/players/party';
import { openPair, Player, type PlayerOptions, playRound } from '../../tools/players/player';
import { showAllColours, showPlainColours, violations, WCAG_AA } from '../support/axe';
import { usePlayground } from '../support/playground';
import { stepTo } from '../support/replays';

const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

const playground = usePlayground();
// The friends and strangers of a screen would stay, and go on playing, beside all that follow.
afterEach(() => Promise.all(playground.browser.contexts().map((context) => context.close())));

/** Buttons, links and fields that are too small for a thumb; links within a sentence may be. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input, a')]
      .filter((target) => !target.closest('p.aside') && target.getClientRects().length > 0)
      .map((target) =>
        target.matches('[type=checkbox], [type=radio]') ? (target.closest('label') ?? target) : target,
      )
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 44 || height < 44;
      })
      .map((target) => target.outerHTML.slice(0, 120)),
  );

/** Whether all of it is visible without scrolling. */
const isInSight = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

/** Elements beyond the right edge of a screen of this width, except those for screen readers and decoration. */
const cutOff = (page: Page, width: number): Promise<string[]> =>
  page.evaluate(
    (edge) =>
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('.offscreen, .celebration, .stage, dialog'))
        .filter((element) => element.getBoundingClientRect().right > edge)
        .map((element) => element.outerHTML.slice(0, 120)),
    width,
  );

/** The moves whose names take two lines or do not fit their buttons. */
const brokenWords = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.move')]
      .filter((button) => {
        const word = document.createRange();
        word.selectNodeContents(button.querySelector('.name') ?? button);
        return word.getClientRects().length > 1 || word.getBoundingClientRect().width > button.clientWidth;
      })
      .map((button) => button.textContent),
  );

/** @param isTimed the clock of the page is moved on by the test */
async function seek(options: PlayerOptions, { isTimed = false } = {}): Promise<Player> {
  const player = await Player.open(playground.browser, playground.url, options);
  if (isTimed) await player.page.clock.install();
  await player.press('Play anyone');
  return player;
}

/** Two strangers in one game. */
async function meet(options: PlayerOptions): Promise<[Player, Player]> {
  const ann = await seek(options);
  await ann.link();
  const bob = await seek(options);
  await Promise.all([ann.sees('status', 'Pick your move'), bob.sees('status', 'Pick your move')]);
  return [ann, bob];
}

/** A party seen from its side: in the middle of a round, or with the champion after a match. */
async function watchParty(
  options: PlayerOptions,
  { how, isOver }: { how: 'watch' | 'screen'; isOver: boolean },
): Promise<Player> {
  const { ann, bob, link } = await openParty(playground.browser, playground.url, options);
  const eve = await Player.open(playground.browser, `${link}&${how}`, options);
  await eve.sees('status', 'Both are picking');
  if (isOver) {
    await playRound(ann, 'rock', bob, 'scissors', 'Rock crushes scissors');
    await eve.sees('watchers', 'Champion: Ann');
  } else {
    await ann.play('rock');
    await eve.sees('status', 'Waiting for Bob');
  }
  return eve;
}

/** Every screen, and how to get there. */
const SCREENS: Readonly<Record<string, (options: PlayerOptions) => Promise<Player>>> = {
  'front page': async (options) => {
    const ann = await Player.open(playground.browser, playground.url, options);
    await ann.seesHeading('Pick a hand in secret');
    return ann;
  },
  'front page with a wrong name, and an open invitation': async (options) => {
    const ann = await Player.host(playground.browser, playground.url, options);
    await ann.seesHeading('Invite a friend');
    await ann.press('New game');
    await ann.page.getByLabel('Your name').fill('A name that is much too long');
    await ann.page.locator('#name-problem').waitFor();
    return ann;
  },
  invitation: async (options) => {
    const bob = await Player.open(playground.browser, `${playground.url}/#3333333/Ann`, options);
    await bob.seesHeading('Ann invites you to a duel');
    return bob;
  },
  waiting: async (options) => {
    const ann = await Player.host(playground.browser, playground.url, options);
    await ann.seesHeading('Invite a friend');
    return ann;
  },
  'wrong code': async (options) => {
    const ann = await Player.open(playground.browser, playground.url, options);
    await ann.page.getByLabel('Got a code from a friend?').fill('C3O W7DK');
    await ann.press('Join');
    await ann.page.getByText('There is no letter O').waitFor();
    return ann;
  },
  'first round': async (options) => (await openPair(playground.browser, playground.url, options))[0],
  'locked in': async (options) => {
    const [ann] = await openPair(playground.browser, playground.url, options);
    await ann.play('rock');
    await ann.sees('status', 'Locked in');
    return ann;
  },
  'a win, and the friend has played on': async (options) => {
    const [ann, bob] = await openPair(playground.browser, playground.url, options);
    await Promise.all([ann.play('rock'), bob.play('lizard')]);
    await ann.seesScore(1, 0);
    await bob.play('rock');
    await ann.sees('status', 'has played');
    return ann;
  },
  'a lost match': async (options) => {
    const [ann, bob] = await openPair(playground.browser, playground.url, options);
    for (let score = 1; score <= 5; score++) {
      await Promise.all([ann.play('rock'), bob.play('paper')]);
      await Promise.all([ann.seesScore(0, score), bob.seesScore(score, 0)]);
    }
    await ann.sees('match-end', 'wins the match');
    return ann;
  },
  'sending, without a connection': async (options) => {
    const [ann] = await openPair(playground.browser, playground.url, options);
    await ann.context.setOffline(true);
    await ann.play('rock');
    await ann.sees('presence', 'was online');
    await ann.page.getByRole('button', { name: 'Try now' }).waitFor();
    return ann;
  },
  'waiting, without a connection': async (options) => {
    const ann = await Player.host(playground.browser, playground.url, options);
    await ann.page.locator('.qr svg').waitFor();
    await ann.context.setOffline(true);
    await ann.page.getByRole('button', { name: 'Try now' }).waitFor();
    return ann;
  },
  'opened without a network': async (options) => {
    const ann = await Player.host(playground.browser, playground.url, {
      ...options,
      // Stands in for a server that cannot be reached.
      beforehand: () =>
        Object.defineProperty(window, 'WebSocket', {
          value: class {
            onclose = () => {};
            constructor() {
              setTimeout(() => this.onclose());
            }
          },
        }),
    });
    await ann.page.getByRole('button', { name: 'Try now' }).waitFor();
    return ann;
  },
  'a part that cannot be loaded': async (options) => {
    const ann = await Player.open(playground.browser, 'about:blank', { ...options, serviceWorkers: 'block' });
    await ann.page.route('**/assets/*-*.js', (route) =>
      /practice|rules|qr-code/.test(route.request().url()) ? route.abort() : route.continue(),
    );
    await ann.page.goto(playground.url);
    await ann.press('Practice with the computer');
    await ann.page.getByRole('button', { name: 'Try again' }).waitFor();
    return ann;
  },
  rules: async (options) => {
    const ann = await Player.host(playground.browser, playground.url, options);
    await ann.press('Rules');
    await ann.page.locator('.circle').waitFor();
    return ann;
  },
  options: async (options) => {
    const ann = await Player.host(playground.browser, playground.url, { ...options, hasTouch: true });
    await ann.press('Options');
    await ann.page.getByRole('group', { name: 'Options' }).waitFor();
    return ann;
  },
  'whom to practice against': async (options) => {
    const ann = await Player.host(playground.browser, playground.url, options);
    await ann.press('Practice with the computer');
    await ann.seesHeading('Whom do you want to play?');
    return ann;
  },
  'the end of a practice match': async (options) => {
    const ann = await Player.host(playground.browser, playground.url, options);
    await ann.practice('Pebble');
    await ann.page.getByTestId('seal').locator('summary').click();
    await ann.playMatch('paper');
    await ann.seesHeading('Your habits in this match');
    return ann;
  },
  'the daily duel': async (options) => {
    const ann = await Player.open(playground.browser, playground.url, options);
    await ann.press('Today’s duel');
    await ann.page.getByText('Practice earlier days').click();
    return ann;
  },
  'the end of the daily duel': async (options) => {
    const ann = await Player.open(playground.browser, playground.url, options);
    await ann.press('Today’s duel');
    await ann.press('Play');
    await ann.playMatch('rock');
    return ann;
  },
  'after the daily duel': async (options) => {
    const ann = await open('the end of the daily duel', options);
    await ann.page.reload();
    await ann.page.getByTestId('result').waitFor();
    return ann;
  },
  practice: async (options) => {
    const ann = await Player.host(playground.browser, playground.url, options);
    await ann.practice();
    await ann.play('rock');
    await ann.sees('announcement', 'Round 1:');
    return ann;
  },
  replay: async (options) => {
    const ann = await Player.open(
      playground.browser,
      `${playground.url}/#replay=1.RRRPRSRLRKPRPPPSPLPKRRRPRSRLRKPRPPPSPLPK`,
      options,
    );
    await stepTo(ann, 9);
    return ann;
  },
  'game not found': async (options) => {
    const ann = await Player.join(playground.browser, `${playground.url}/#3333333`, options);
    await ann.seesHeading('Game not found');
    return ann;
  },
  'broken link': async (options) => {
    const ann = await Player.open(playground.browser, `${playground.url}/#33333`, options);
    await ann.seesHeading('No game has this link');
    return ann;
  },
  'full game': async (options) => {
    const [ann] = await openPair(playground.browser, playground.url, options);
    const eve = await Player.join(playground.browser, await ann.link(), options);
    await eve.page.getByText('Both seats are taken, so you are watching.').waitFor();
    return eve;
  },
  'watching a round': (options) => watchParty(options, { how: 'watch', isOver: false }),
  'watching, after a match': async (options) => {
    const eve = await watchParty(options, { how: 'watch', isOver: true });
    await eve.page.getByRole('button', { name: 'I’m next!' }).waitFor();
    return eve;
  },
  'big screen': async (options) => {
    const screen = await watchParty(options, { how: 'screen', isOver: false });
    await screen.page.locator('.screen-corner .qr svg').waitFor();
    return screen;
  },
  'as many watchers as can be': async (options) => {
    const eve = await Player.open(playground.browser, 'about:blank', { ...options, serviceWorkers: 'block' });
    // Stands in for a game that a hundred others watch.
    await eve.page.routeWebSocket('**/*', (socket) =>
      socket.onMessage(() =>
        socket.send(JSON.stringify({ error: errorFor('too-many-watchers'), gameId: '3333333', round: 0 })),
      ),
    );
    await eve.page.goto(`${playground.url}/#3333333&watch`);
    await eve.seesHeading('Nothing to watch');
    return eve;
  },
  'inviting in the middle of a game': async (options) => {
    const [ann] = await openPair(playground.browser, playground.url, options);
    await ann.press('Invite');
    await ann.page.getByRole('dialog').locator('.qr svg').waitFor();
    return ann;
  },
  'asked whether to leave': async (options) => {
    const [ann] = await openPair(playground.browser, playground.url, options);
    await ann.press('New game');
    await ann.seesHeading('Leave your game with your friend?');
    return ann;
  },
  'a friend who left': async (options) => {
    const [ann, bob] = await openPair(playground.browser, playground.url, options);
    await bob.press('New game');
    await bob.press('Leave for a new game');
    await ann.sees('status', 'Your friend went on to another game.');
    return ann;
  },
  connecting: async (options) => {
    const ann = await Player.join(playground.browser, `${playground.url}/#6666666`, {
      ...options,
      // Stands in for a server that never answers.
      beforehand: () => Object.defineProperty(window, 'WebSocket', { value: class {} }),
    });
    await ann.sees('status', 'Setting up');
    return ann;
  },
  'looking for a stranger': async (options) => {
    const ann = await seek(options);
    await ann.sees('status', 'Looking for someone…');
    return ann;
  },
  'looking for a stranger in vain': async (options) => {
    const ann = await seek(options, { isTimed: true });
    await ann.sees('status', 'Looking for someone…');
    await ann.page.clock.runFor(15_000);
    await ann.sees('seeking', 'Nobody is there yet.');
    return ann;
  },
  'a stranger who waves': async (options) => {
    const [ann, bob] = await meet(options);
    await bob.press('Wave');
    await ann.page.locator('[data-testid=gesture][data-reaction=wave]').waitFor();
    return ann;
  },
  'a silent stranger': async (options) => {
    const [ann] = await meet(options);
    await ann.page.clock.install();
    await ann.play('rock');
    await ann.sees('status', 'Locked in');
    await ann.page.clock.runFor(20_000);
    await ann.sees('silent', 'has been silent');
    return ann;
  },
  'a stranger who left': async (options) => {
    const [ann, bob] = await meet(options);
    await bob.close();
    await ann.sees('presence', 'offline since');
    return ann;
  },
};

/** Opens one of the screens. */
async function open(name: string, options: PlayerOptions): Promise<Player> {
  const player = await SCREENS[name]?.(options);
  if (!player) throw new Error(`There is no screen ${name}`);
  return player;
}

// Colors do not depend on size, nor layout on the theme, so two looks cover all four.
const LOOKS = [
  ['phone, light', PHONE.viewport, 'light'],
  ['desktop, dark', DESKTOP.viewport, 'dark'],
] as const;

test.each(Object.keys(SCREENS))(
  '%s: nothing for axe to find, large targets, no sideways scrolling',
  async (name) => {
    const { page } = await open(name, { ...PHONE, colorScheme: 'light' });
    for (const [look, viewport, colorScheme] of LOOKS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect([look, await violations(page, WCAG_AA)]).toEqual([look, []]);
      expect([look, await smallTargets(page)]).toEqual([look, []]);
      // Not compared with innerWidth: a phone zooms out until everything fits.
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([look, width]).toEqual([look, viewport.width]);
      await showPlainColours(page);
      expect([look, await violations(page, ['color-contrast'])]).toEqual([look, []]);
      await showAllColours(page);
    }
  },
);

test.each(['light', 'dark'] as const)(
  'a projector, after a match, %s: nothing for axe to find',
  async (colorScheme) => {
    const options = { viewport: { width: 1920, height: 1080 }, colorScheme };
    const screen = await watchParty(options, { how: 'screen', isOver: true });
    await screen.page.locator('.screen-corner .qr svg').waitFor();
    expect(await violations(screen.page, WCAG_AA)).toEqual([]);
    await showPlainColours(screen.page);
    expect(await violations(screen.page, ['color-contrast'])).toEqual([]);
  },
);

test('at 200 % zoom everything is still there, without sideways scrolling', async () => {
  // Zooming to 200 % halves the viewport, in CSS pixels.
  const ann = await open('first round', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  expect(await ann.page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  await ann.move('spock').scrollIntoViewIfNeeded();
  await ann.play('spock');
  await ann.sees('status', 'Locked in');
});

/** Screens with long texts, many buttons or large pictures. */
const FULL = [
  'front page',
  'invitation',
  'waiting',
  'a friend who left',
  'waiting, without a connection',
  'sending, without a connection',
  'opened without a network',
  'a part that cannot be loaded',
  'a win, and the friend has played on',
  'whom to practice against',
  'practice',
  'the end of a practice match',
  'the daily duel',
  'after the daily duel',
  'replay',
  'game not found',
  'watching, after a match',
  'looking for a stranger in vain',
  'a stranger who waves',
  'a silent stranger',
];

test.each(FULL)(
  '%s: nothing is cut off on the narrowest phone, nor on another one with letters twice as large',
  async (name) => {
    const player = await open(name, { ...PHONE, viewport: { width: 320, height: 568 } });
    expect(await cutOff(player.page, 320)).toEqual([]);
    expect(await brokenWords(player.page)).toEqual([]);
    await player.page.setViewportSize(PHONE.viewport);
    await player.page.evaluate(() => {
      const { style } = document.documentElement;
      style.fontSize = `${2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
    });
    expect(await cutOff(player.page, PHONE.viewport.width)).toEqual([]);
    await player.close();
  },
);

test('a phone on its side shows the hands and the moves at once', async () => {
  const onItsSide = { ...PHONE, viewport: { width: 667, height: 375 } };
  const ann = await open('a win, and the friend has played on', onItsSide);
  expect(await isInSight(ann.page.locator('.stage'))).toBe(true);
  for (const part of ['your-hand', 'their-hand', 'summary', 'status'])
    expect([part, await isInSight(ann.page.getByTestId(part))]).toEqual([part, true]);
  expect(await isInSight(ann.move('spock'))).toBe(true);
});

test('a whole round by keyboard alone, with every focus visible', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url);
  // Where nothing has had the focus yet.
  await ann.page.reload();
  await ann.sees('status', 'Pick your move');
  await ann.page.keyboard.press('Tab');
  for (const name of ['Sound', 'Rules', 'New game', /Rock/, /Paper/]) {
    const button = ann.page.getByRole('button', { name });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    if (String(name) !== '/Paper/') await ann.page.keyboard.press('Tab');
  }
  await ann.page.keyboard.press('Enter');
  await ann.sees('status', 'Locked in');
  await bob.page.keyboard.press('3');
  await Promise.all([ann.seesScore(0, 1), bob.seesScore(1, 0)]);
  await ann.sees('announcement', 'Round 1: Scissors cuts paper. Your friend wins. Pick your move!');
  expect(await ann.page.locator('[aria-live], [role=status], [role=alert]').count()).toBe(1);
});

test.each([
  ['1', 'rock'],
  ['2', 'paper'],
  ['3', 'scissors'],
  ['4', 'lizard'],
  ['5', 'spock'],
  ['r', 'rock'],
  ['P', 'paper'],
  ['s', 'scissors'],
  ['L', 'lizard'],
  ['k', 'spock'],
])('the key %s plays %s', async (key, move) => {
  const ann = await Player.host(playground.browser, playground.url);
  await ann.seesHeading('Invite a friend');
  await ann.page.keyboard.press(key);
  await ann.page.locator('.move[aria-pressed=true]', { hasText: new RegExp(move, 'i') }).waitFor();
  await ann.close();
});

test('the focus stays on the page when the focused element is removed', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await ann.press('Practice with the computer');
  await ann.page.getByRole('button', { name: 'Back' }).waitFor();
  await ann.page.waitForFunction(() => document.activeElement?.matches('main'));
  await ann.page.keyboard.press('Tab');
  expect(await ann.page.evaluate(() => document.activeElement?.textContent)).toBe('Back');
});

test('keys typed into a field or over a sheet play nothing', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await ann.page.getByLabel('Your name').pressSequentially('rpslk12345?');
  await ann.page.locator('h1').click();
  await ann.page.keyboard.press('?');
  await ann.seesHeading('The rules');
  await ann.page.keyboard.press('r');
  await ann.page.keyboard.press('Escape');
  await ann.page.getByRole('heading', { name: 'The rules' }).waitFor({ state: 'detached' });
  expect(await ann.page.locator('.move[aria-pressed=true]').count()).toBe(0);
});

test('the rules are ten arrows, and a list for screen readers', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await ann.press('Rules');
  await ann.page.locator('.circle').waitFor();
  expect(await ann.page.locator('.circle [marker-end]').count()).toBe(10);
  const list = await ann.page.getByRole('dialog').getByRole('listitem').allInnerTexts();
  expect(list).toHaveLength(10);
  expect(list).toContain('Spock smashes scissors');
});

test('hovering over or focusing a move shows what it beats', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await ann.move('spock').hover();
  await ann.sees('hint', 'Spock sits on rock and smashes scissors');
  await ann.move('rock').focus();
  await ann.sees('hint', 'Rock crushes scissors and crushes lizard');
});

test('a move can be picked by touch', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url, PHONE);
  await ann.move('lizard').tap();
  await bob.move('spock').tap();
  await Promise.all([ann.seesScore(1, 0), bob.seesScore(0, 1)]);
});

test('sound and vibration are off until switched on, and then remembered', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url, {
    ...PHONE,
    beforehand: () => {
      // A fake loudspeaker and vibration motor that count their use.
      const felt: unknown[] = [];
      const heard: unknown[] = [];
      Object.assign(window, { felt, heard });
      Object.defineProperty(Navigator.prototype, 'vibrate', {
        value: (pattern: unknown) => felt.push(pattern),
      });
      const { start } = AudioBufferSourceNode.prototype;
      AudioBufferSourceNode.prototype.start = function (...when) {
        heard.push(when);
        start.apply(this, when);
      };
    },
  });
  const count = (name: string) => ann.page.evaluate((key) => Reflect.get(window, key).length, name);
  await ann.play('rock');
  expect([await count('heard'), await count('felt')]).toEqual([0, 0]);
  await ann.press('Sound');
  await ann.press('Options');
  await ann.page.getByLabel('Vibration').check();
  await ann.page.reload();
  await bob.play('paper');
  await ann.seesScore(0, 1);
  await ann.play('rock');
  await ann.page.waitForFunction(
    () => Reflect.get(window, 'heard').length > 0 && Reflect.get(window, 'felt').length > 0,
  );
});

test('nothing moves by itself: no layout shift from opening the page to the end of a round', async () => {
  const watch = () => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!Reflect.get(entry, 'hadRecentInput')) shifts.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  };
  for (const size of [PHONE, DESKTOP]) {
    const [ann, bob] = await openPair(playground.browser, playground.url, { ...size, beforehand: watch });
    await bob.play('rock');
    await ann.sees('status', 'has played');
    await ann.play('paper');
    await Promise.all([ann.seesScore(1, 0), bob.seesScore(0, 1)]);
    for (const { page } of [ann, bob])
      expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  }
});

test('no request leaves for another host, and the Content-Security-Policy is never broken', async () => {
  const ann = await Player.open(playground.browser, 'about:blank');
  const urls: string[] = [];
  ann.page.on('request', (request) => urls.push(request.url()));
  ann.page.on('websocket', (socket) => urls.push(socket.url().replace('ws:', 'http:')));
  await ann.page.goto(playground.url);
  await ann.practice();
  await ann.play('rock');
  await ann.press('Rules');
  await ann.page.locator('.circle').waitFor();
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => new URL(url).origin !== playground.url)).toEqual([]);
  expect(ann.errors).toEqual([]);
});
