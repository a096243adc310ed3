import { DEFAULT_SETTINGS } from '../../domain/settings';
import { openPair, Player, type PlayerOptions, playRound } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };
const TALL_PHONE = { ...PHONE, viewport: { width: 390, height: 844 } };
const SMALL_PHONE = { ...PHONE, viewport: { width: 320, height: 568 } };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

/** Holds back the timers of a reveal's beats, known by how long they last, until `nextBeat` is called. */
function holdBeats(): void {
  const held = new Map<number, () => void>();
  let last = 0;
  const { setTimeout, clearTimeout } = window;
  Reflect.set(window, 'setTimeout', (task: () => void, milliseconds?: number) => {
    if (milliseconds !== 140 && milliseconds !== 240 && milliseconds !== 800)
      return setTimeout(task, milliseconds);
    held.set(--last, task);
    return last;
  });
  Reflect.set(window, 'clearTimeout', (id: number | undefined) => {
    held.delete(id ?? 0);
    clearTimeout(id);
  });
  Reflect.set(window, 'isBeatHeld', () => held.size > 0);
  Reflect.set(window, 'nextBeat', () => {
    for (const [id, task] of [...held]) {
      held.delete(id);
      task();
    }
  });
  // What has shifted, whether or not the player has just touched something.
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const { node } of Reflect.get(entry, 'sources'))
        shifts.push(node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.textContent));
  }).observe({ type: 'layout-shift', buffered: true });
}

const IN_BEATS: PlayerOptions = { reducedMotion: 'no-preference', beforehand: holdBeats };

const isBeatHeld = ({ page }: Player) => page.waitForFunction(() => Reflect.get(window, 'isBeatHeld')());

async function nextBeat(player: Player): Promise<void> {
  await isBeatHeld(player);
  await player.page.evaluate(() => Reflect.get(window, 'nextBeat')());
}

/** What can be seen and heard of the round on the stage. */
const glance = ({ page }: Player) =>
  page.evaluate(() => {
    const isVisible = (selector: string) =>
      [...document.querySelectorAll(selector)].some((one) => getComputedStyle(one).visibility === 'visible');
    const textOf = (id: string) => document.querySelector(`[data-testid=${id}]`)?.textContent ?? '';
    return {
      fists: document.querySelectorAll('.fist.shaking').length,
      areHandsOpen: isVisible('.scene'),
      isActing: document
        .getAnimations()
        .some(
          (one) =>
            one.playState === 'running' &&
            one.effect instanceof KeyframeEffect &&
            one.effect.target?.closest('.scene'),
        ),
      word: document.querySelector('.call')?.textContent ?? '',
      verdict: textOf('summary'),
      score: `${textOf('your-score')}:${textOf('their-score')}`,
      badges: document.querySelectorAll('.badge, .name.winner').length,
      heard: textOf('announcement').includes('Round 1:'),
    };
  });

const NOTHING_YET = { verdict: '', score: '0:0', badges: 0, heard: false };

/** Forgets what has shifted so far, as when the friend came. */
const forgetShifts = ({ page }: Player) => page.evaluate(() => Reflect.get(window, 'shifts').splice(0));

/** Two players whose first round has both moves, in beats that wait. */
async function openReveal(options: PlayerOptions = {}): Promise<Player> {
  const [ann, bob] = await openPair(playground.browser, playground.url, { ...IN_BEATS, ...options });
  await forgetShifts(ann);
  await ann.play('scissors');
  await bob.sees('status', 'has played');
  await bob.play('paper');
  await ann.page.locator('.call', { hasText: 'Rock' }).waitFor();
  return ann;
}

test('shakes, opens both hands, acts, and only then says who won, scores and announces it', async () => {
  const ann = await openReveal();
  for (const word of ['Rock…', 'Paper…', 'Scissors…', 'Lizard…']) {
    expect(await glance(ann)).toEqual({
      ...NOTHING_YET,
      word,
      fists: 2,
      areHandsOpen: false,
      isActing: false,
    });
    await nextBeat(ann);
  }
  const open = { ...NOTHING_YET, word: 'Spock!', fists: 0, areHandsOpen: true };
  expect(await glance(ann)).toEqual({ ...open, isActing: false });
  expect(await ann.page.locator('.scene').evaluate((scene) => getComputedStyle(scene).opacity)).toBe('1');
  await nextBeat(ann);
  expect(await glance(ann)).toEqual({ ...open, isActing: true });
  await nextBeat(ann);
  await ann.sees('announcement', 'Round 1: Scissors cuts paper. You win!');
  expect(await glance(ann)).toMatchObject({
    areHandsOpen: true,
    word: '',
    verdict: 'Scissors cuts paper. You win!',
    score: '1:0',
    badges: 2,
    heard: true,
  });
});

test.each([
  ['a tap', (ann: Player) => ann.page.touchscreen.tap(180, 250)],
  ['a key', (ann: Player) => ann.page.keyboard.press('x')],
])('%s skips the rest, and plays nothing', async (_, skip) => {
  const ann = await openReveal(PHONE);
  await skip(ann);
  expect((await glance(ann)).word).toBe('Rock…');
  await nextBeat(ann);
  await nextBeat(ann);
  await isBeatHeld(ann);
  await skip(ann);
  await ann.sees('summary', 'Scissors cuts paper. You win!');
  expect(await glance(ann)).toMatchObject({ areHandsOpen: true, score: '1:0', isActing: false });
});

test('a tap on a move while the hands open skips, and does not play that move', async () => {
  const ann = await openReveal(PHONE);
  await nextBeat(ann);
  await nextBeat(ann);
  await isBeatHeld(ann);
  const lizard = await ann.move('lizard').boundingBox();
  await ann.page.touchscreen.tap((lizard?.x ?? 0) + 20, (lizard?.y ?? 0) + 20);
  await ann.sees('summary', 'Scissors cuts paper. You win!');
  await ann.sees('status', 'Pick your move');
  expect(await ann.page.locator('.move[aria-pressed=true]').count()).toBe(0);
});

test('with reduced motion the hands and the verdict are there at once, with no fist before', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url);
  await ann.play('scissors');
  await bob.sees('status', 'has played');
  await ann.page.evaluate(() => {
    const states: string[] = [];
    Object.assign(window, { states });
    new MutationObserver(() => {
      const scene = document.querySelector('.scene');
      const parts = [
        document.querySelector('.fist.shaking') && 'fists',
        scene && getComputedStyle(scene).visibility === 'visible' && 'hands',
        document.querySelector('.summary strong') && 'verdict',
        document.querySelector('[data-testid=announcement]')?.textContent?.includes('Round 1') && 'announced',
      ];
      const state = parts.filter(Boolean).join(' ');
      if (states.at(-1) !== state) states.push(state);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await bob.play('paper');
  await ann.sees('announcement', 'Round 1: Scissors cuts paper. You win!');
  expect(await ann.page.evaluate(() => Reflect.get(window, 'states'))).toEqual([
    'hands verdict',
    'hands verdict announced',
  ]);
  expect(await ann.page.evaluate(() => document.getAnimations().map(({ playState }) => playState))).toEqual(
    expect.not.arrayContaining(['running', 'paused']),
  );
});

test('a replay and practice reveal their rounds in the same way', async () => {
  const eve = await Player.open(playground.browser, `${playground.url}/#replay=1.SP`, IN_BEATS);
  await eve.press('Next');
  expect(await glance(eve)).toMatchObject({ ...NOTHING_YET, word: 'Rock…', fists: 2, areHandsOpen: false });
  const ann = await Player.open(playground.browser, playground.url, IN_BEATS);
  await ann.practice();
  await ann.play('rock');
  await ann.page.locator('.call', { hasText: 'Rock' }).waitFor();
  expect(await glance(ann)).toMatchObject({ ...NOTHING_YET, fists: 2, areHandsOpen: false });
});

test('a move that is locked in is a restless fist, and a small one while the last round is still shown', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url);
  await bob.play('spock');
  await ann.page.locator('.fist.theirs.restless').waitFor();
  expect(await ann.page.getByTestId('their-hand').innerText()).toMatch(/^ready!$/i);
  await ann.play('rock');
  await ann.sees('summary', 'Spock sits on rock');
  expect(await ann.page.locator('.round').innerText()).toBe('Round 1');
  await bob.play('lizard');
  await ann.page.locator('.theirs .ahead').waitFor();
  await ann.sees('their-hand', 'spock');
  await ann.play('rock');
  expect(await ann.page.locator('.round').innerText()).toBe('Round 2');
});

/** Where the moves are, from the top of the page, with no mouse over them. */
async function placesOfMoves({ page }: Player): Promise<number[][]> {
  await page.mouse.move(0, 0);
  return page.evaluate(() =>
    [...document.querySelectorAll('.move')].map((move) => {
      const { top, left, width, height } = move.getBoundingClientRect();
      return [top + scrollY, left, width, height].map(Math.round);
    }),
  );
}

test.each([
  ['a phone', PHONE],
  ['a small phone', SMALL_PHONE],
  ['a tall phone', TALL_PHONE],
  ['a desktop', DESKTOP],
])('the end of a match moves nothing, and both see that the other plays on: %s', async (_, size) => {
  const [ann, bob] = await openPair(playground.browser, playground.url, {
    ...size,
    ...IN_BEATS,
    reducedMotion: 'reduce',
  });
  await Promise.all([ann, bob].map(forgetShifts));
  for (let win = 1; win < DEFAULT_SETTINGS.goal; win++) {
    await playRound(ann, 'spock', bob, 'rock', 'Spock sits on rock');
    await ann.seesScore(win, 0);
    await ann.sees('status', 'Pick your move');
    await bob.sees('status', 'Pick your move');
  }
  const before = await Promise.all([ann, bob].map(placesOfMoves));
  await playRound(ann, 'spock', bob, 'rock', 'Spock sits on rock');
  await ann.sees('match-end', 'You win the match, 5 to 0!');
  await bob.sees('match-end', 'Your friend wins the match, 5 to 0.');
  expect(await ann.page.locator('.yours .crown, .theirs .cloud').count()).toBe(2);
  expect(await bob.page.locator('.yours .cloud, .theirs .crown').count()).toBe(2);
  expect(await ann.page.locator('.celebration.match').count()).toBe(1);
  expect(await Promise.all([ann, bob].map(placesOfMoves))).toEqual(before);
  await bob.play('rock');
  await ann.sees('status', 'Your friend has played on. Rematch?');
  expect(await Promise.all([ann, bob].map(placesOfMoves))).toEqual(before);
  for (const { page } of [ann, bob])
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
});

test.each([
  ['a phone', PHONE],
  ['a small phone', SMALL_PHONE],
  ['a desktop', DESKTOP],
])('nothing shifts in a reveal: %s', async (_, size) => {
  const ann = await openReveal(size);
  for (let beat = 0; beat < 6; beat++) {
    await nextBeat(ann);
    await ann.page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
  }
  await ann.sees('summary', 'Scissors cuts paper. You win!');
  expect(await ann.page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
});

test('the hands are large, and on phones the moves are within sight below them', async () => {
  for (const [size, atLeast] of [
    [SMALL_PHONE, 154],
    [PHONE, 180],
    [DESKTOP, 307],
  ] as const) {
    const [ann, bob] = await openPair(playground.browser, playground.url, size);
    await playRound(ann, 'lizard', bob, 'spock', 'Lizard poisons Spock');
    const stage = await ann.page.locator('.stage').boundingBox();
    expect(stage?.width).toBeGreaterThanOrEqual(2 * atLeast);
    const { bottom, height } = await ann.move('spock').evaluate((move) => ({
      bottom: move.getBoundingClientRect().bottom + scrollY,
      height: innerHeight,
    }));
    expect(bottom).toBeLessThanOrEqual(height);
  }
});
