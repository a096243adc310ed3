import { openPair, Player, playRound } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

const lessonOf = ({ page }: Player) => page.locator('.lesson');

test('who has never played is led through one round, and only once', async () => {
  const { browser, url } = playground;
  const [ann, bob] = await openPair(browser, url);
  expect(await lessonOf(ann).innerText()).toBe('Each hand beats the two below it.');
  await ann.play('rock');
  await lessonOf(ann).filter({ hasText: 'Secret until both have played.' }).waitFor();
  await bob.play('scissors');
  await lessonOf(ann).filter({ hasText: 'A win is a mark. 5 win the match.' }).waitFor();
  await ann.play('rock');
  await lessonOf(ann).waitFor({ state: 'detached' });
  await bob.play('rock');
  await ann.sees('summary', 'Both played rock');
  expect(await lessonOf(ann).count()).toBe(0);

  const again = await Player.openTab(ann.context, url);
  await again.practice();
  await again.sees('because', 'guess');
  expect(await lessonOf(again).count()).toBe(0);
});

test('every move shows the hands that it beats, and that there are no takebacks, without a mouse', async () => {
  const touch = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const [ann, bob] = await openPair(playground.browser, playground.url, touch);
  const beaten = await ann
    .move('spock')
    .locator('.beats use')
    .evaluateAll((hands) => hands.map((hand) => hand.getAttribute('href')?.match(/(\w+)[^/]*#hand$/)?.[1]));
  expect(beaten).toEqual(['rock', 'scissors']);
  await ann.sees('hint', 'No takebacks!');
  await playRound(ann, 'spock', bob, 'rock', 'Spock sits on rock');
});

test.each([
  [320, 568],
  [375, 667],
  [667, 375],
  [1280, 720],
])('the rules fit one screen of %i x %i, with arrows whose heads have their color', async (width, height) => {
  const ann = await Player.open(playground.browser, playground.url, {
    viewport: { width, height },
    hasTouch: width < 1000,
    isMobile: width < 1000,
  });
  await ann.press('Rules');
  await ann.page.locator('.circle').waitFor();
  const [overflow, shapes] = await ann.page.evaluate(() => [
    [...document.querySelectorAll('dialog')].map((sheet) => sheet.scrollHeight - sheet.clientHeight),
    [...document.querySelectorAll('.circle [marker-end]')].map((line) => {
      const head = document.querySelector(`${line.getAttribute('marker-end')?.slice(4, -1)} path`);
      return head && getComputedStyle(head).stroke === getComputedStyle(line).stroke;
    }),
  ]);
  expect(overflow).toEqual([0]);
  expect(shapes).toEqual(Array(10).fill(true));
});
