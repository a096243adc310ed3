import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();
const NOON = new Date('2026-11-20T12:00:00Z');

/** Someone whose clock stands at noon of a day, at the front page. */
async function someone(day = NOON): Promise<Player> {
  const ann = await Player.open(playground.browser, playground.url, { timezoneId: 'Europe/Berlin' });
  await ann.page.clock.setFixedTime(day);
  await ann.page.reload();
  return ann;
}

async function begin(ann: Player): Promise<void> {
  await ann.press('Today’s duel');
  await ann.press('Play');
  await ann.sees('their-hand', 'ready!');
}

test('a day’s duel is played once: a refresh goes on with it, and afterwards shows how it ended', async () => {
  const ann = await someone();
  await begin(ann);
  for (const round of [1, 2]) {
    await ann.play('rock');
    await ann.sees('announcement', `Round ${round}:`);
  }
  const score = () => ann.page.locator('.score').allInnerTexts();
  const reached = await score();
  await ann.page.reload();
  await ann.page.getByTestId('your-score').waitFor({ state: 'attached' });
  expect(await score()).toEqual(reached);
  await ann.playMatch('rock', 3);
  const end = await ann.page.getByTestId('match-end').innerText();
  expect(await ann.page.locator('.moves').count()).toBe(0);
  await ann.page.reload();
  await ann.sees('result', end);
  await ann.sees('record', /Won [01] of 1/);
  expect(await ann.page.locator('.daily-end').innerText()).toMatch(/01:00/);
  expect(await ann.page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(0);
  expect(ann.errors).toEqual([]);
});

test('a clock set back shows what was played, the next day brings another duel', async () => {
  const ann = await someone();
  await begin(ann);
  await ann.playMatch('rock');
  await ann.page.clock.setFixedTime(new Date('2026-11-21T12:00:00Z'));
  await ann.page.reload();
  await ann.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await ann.page.clock.setFixedTime(NOON);
  await ann.page.reload();
  await ann.page.getByTestId('result').waitFor();
});

test('two people who play the same moves see the same duel', async () => {
  const duels: string[][] = [];
  for (const ann of [await someone(), await someone()]) {
    await begin(ann);
    await ann.playMatch('rock');
    duels.push(await ann.page.locator('.past li .offscreen').allInnerTexts());
  }
  expect(duels[0]?.length).toBeGreaterThan(4);
  expect(duels[0]).toEqual(duels[1]);
});

test('the result is copied as text', async () => {
  const ann = await someone();
  await ann.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(ann);
  await ann.playMatch('rock');
  await ann.page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await ann.press('Share the result');
  await ann.page.getByText('Copied! ✓').waitFor();
  const text = await ann.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Rock Paper Scissors Lizard Spock, 2026-11-20: (I beat|\w+ beat me)/);
  expect(text.trim().split('\n').at(-1)).toBe(`${playground.url}/#daily`);
});

test('an earlier day can be practiced, and counts for nothing', async () => {
  const ann = await someone();
  await ann.press('Today’s duel');
  await ann.page.getByText('Practice earlier days').click();
  await ann.page.getByRole('link', { name: '2026-11-18' }).click();
  await ann.press('Play');
  await ann.playMatch('rock');
  await ann.page.getByRole('link', { name: 'To today’s duel' }).click();
  await ann.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  expect(await ann.page.getByTestId('record').count()).toBe(0);
});

test.each(['2026-11-21', '2026-02-30', 'x'])('there is no duel of %s', async (day) => {
  const ann = await someone();
  await ann.page.goto(`${playground.url}/#daily/${day}`);
  await ann.page.getByText('no duel for that day').waitFor();
  expect(ann.errors).toEqual([]);
});

test('works with no network at all, once the page was opened with one', async () => {
  const ann = await someone();
  await ann.page.evaluate(() => navigator.serviceWorker.ready);
  await ann.context.setOffline(true);
  await ann.page.goto(`${playground.url}/#daily`);
  await ann.page.reload();
  await ann.press('Play');
  await ann.sees('their-hand', 'ready!');
  await ann.play('rock');
  await ann.sees('announcement', 'Round 1:');
  await ann.context.setOffline(false);
});
