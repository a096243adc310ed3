import type { Browser } from 'playwright-core';
import { Player, type PlayerOptions, playRound } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
/** Every player of a test leaves, or the next test's would meet them. */
const players: Player[] = [];
afterEach(async () => {
  await Promise.all(players.splice(0).map((player) => player.close()));
});

async function seek(options: PlayerOptions = {}, browser: Browser = playground.browser): Promise<Player> {
  const player = await Player.open(browser, playground.url, options);
  players.push(player);
  await player.press('Play anyone');
  return player;
}

async function meet(annsOptions: PlayerOptions = {}, bobsOptions: PlayerOptions = {}) {
  const ann = await seek(annsOptions);
  await ann.sees('status', 'Looking for someone…');
  await ann.link();
  const bob = await seek(bobsOptions);
  await Promise.all([ann.sees('status', 'Pick your move'), bob.sees('status', 'Pick your move')]);
  return [ann, bob] as const;
}

test('two who look for anyone play a match, on a phone and on a desktop', async () => {
  const [ann, bob] = await meet(PHONE, DESKTOP);
  expect(await ann.link()).toBe(await bob.link());
  await ann.sees('announcement', 'The stranger is here!');
  for (let round = 1; round <= 5; round++) {
    await playRound(ann, 'paper', bob, 'rock', 'Paper covers rock');
    await ann.seesScore(round, 0);
  }
  await bob.seesScore(0, 5);
  for (const { errors } of [ann, bob]) expect(errors).toEqual([]);
});

test('a gesture is seen by the opponent for a while, and said', async () => {
  const [ann, bob] = await meet();
  await ann.press('Wave');
  await bob.page.locator('[data-testid=gesture][data-reaction=wave]').waitFor();
  await bob.sees('announcement', 'The stranger waves.');
  await bob.page.getByTestId('gesture').waitFor({ state: 'detached' });
  expect(await ann.page.getByTestId('gesture').count()).toBe(0);
});

test('two taps at once make one gesture', async () => {
  const [ann, bob] = await meet();
  const clap = ann.page.getByRole('button', { name: 'Clap' });
  await clap.dblclick();
  await bob.sees('announcement', 'The stranger claps.');
  await ann.page.locator('.gestures button:not([aria-disabled=true])').first().waitFor();
  await ann.press('Laugh');
  await bob.page.locator('[data-reaction=laugh]').waitFor();
});

test('a stranger who went on is left for someone else', async () => {
  const [ann, bob] = await meet();
  const game = await ann.link();
  await bob.press('New game');
  await bob.press('Leave for a new game');
  await bob.sees('status', 'Looking for someone…');
  await ann.sees('status', 'The stranger went on to another game.');
  await ann.press('Find someone else');
  await Promise.all([ann.sees('status', 'Pick your move'), bob.sees('status', 'Pick your move')]);
  expect(await ann.link()).toBe(await bob.link());
  expect(await ann.link()).not.toBe(game);
});

test('someone else is offered when a stranger has been silent for 20 s', async () => {
  const [ann] = await meet();
  await ann.page.clock.install();
  await ann.play('rock');
  await ann.sees('status', 'Locked in');
  expect(await ann.page.getByTestId('silent').count()).toBe(0);
  await ann.page.clock.runFor(20_000);
  await ann.sees('silent', 'The stranger has been silent for a while.');
  await ann.press('Find someone else');
  await ann.sees('status', 'Looking for someone…');
});

test('practice is offered meanwhile, after 15 s first of all, and whoever comes ends it', async () => {
  const ann = await Player.open(playground.browser, playground.url);
  players.push(ann);
  await ann.page.clock.install();
  await ann.press('Play anyone');
  await ann.sees('seeking', 'Whoever looks next plays you.');
  await ann.page.clock.runFor(15_000);
  await ann.sees('seeking', 'Nobody is there yet.');
  await ann.press('Practice meanwhile');
  await ann.page.getByRole('heading', { name: 'Whom do you want to play?' }).waitFor();
  const bob = await seek();
  await ann.sees('presence', 'online');
  await bob.sees('presence', 'online');
});

test('who stops looking is met by nobody', async () => {
  const ann = await seek();
  await ann.link();
  await ann.press('Stop looking');
  await ann.seesHeading('Pick a hand in secret. Show it together.');
  const bob = await seek();
  await bob.sees('status', 'Looking for someone…');
});

test("a stranger's name is text", async () => {
  const evil = await Player.open(playground.browser, playground.url);
  players.push(evil);
  await evil.page.getByLabel('Your name').fill('<b>Eve</b>');
  await evil.page.getByLabel('Your name').blur();
  await evil.press('Play anyone');
  await evil.link();
  const bob = await seek();
  await bob.page.getByRole('heading', { name: '<b>Eve</b>' }).waitFor();
});

test('a match with a friend is as long as whoever invites chose', async () => {
  const ann = await Player.open(playground.browser, playground.url, PHONE);
  players.push(ann);
  await ann.page.getByRole('radio', { name: '1' }).check();
  await ann.press('Play with a friend');
  const invitation = (await ann.page.getByTestId('link').getAttribute('href')) ?? '';
  const bob = await Player.open(playground.browser, invitation);
  players.push(bob);
  await bob.page.getByText('First to 1 wins.').waitFor();
  await bob.press('Join');
  await bob.page.getByText('first to 1', { exact: true }).waitFor();
  await playRound(ann, 'paper', bob, 'rock', 'Paper covers rock');
  await ann.page.getByText('You win the match, 1 to 0!').first().waitFor();
});
