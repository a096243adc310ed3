import { openParty } from '../../tools/players/party';
import { Player, playRound } from '../../tools/players/player';
import { WireClient } from '../../tools/players/wire-client';
import { usePlayground } from '../support/playground';

const playground = usePlayground();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SCREEN = { viewport: { width: 1920, height: 1080 } };

const party = () => openParty(playground.browser, playground.url, PHONE);

async function joinAs(name: string, link: string): Promise<Player> {
  const player = await Player.open(playground.browser, link, PHONE);
  await player.page.getByLabel('Your name').fill(name);
  await player.press('Join');
  return player;
}

async function watch(link: string): Promise<Player> {
  const player = await Player.open(playground.browser, link, PHONE);
  await player.press('Watch');
  await player.sees('watchers', 'watching');
  return player;
}

test('watchers see the duel live, from whenever they came, and no open move (R19)', async () => {
  const { ann, bob, link } = await party();
  const eve = await watch(link);
  const frames: string[] = [];
  const late = await Player.open(playground.browser, `${link}&watch`, PHONE);
  late.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(`${payload}`)),
  );
  await late.page.reload();
  await eve.sees('status', 'Both are picking');
  await ann.play('lizard');
  await Promise.all([eve.sees('status', 'Waiting for Bob'), late.sees('status', 'Waiting for Bob')]);
  await eve.page.locator('.caption', { hasText: 'ready!' }).waitFor();
  expect(frames.length).toBeGreaterThan(0);
  expect(frames.join('')).not.toContain('lizard');
  await bob.play('lizard');
  await Promise.all([eve.sees('summary', 'Both played lizard'), late.sees('summary', 'Both played lizard')]);
  await bob.sees('watchers', '2 watching');
  await late.page.reload();
  await late.sees('summary', 'Both played lizard');
  expect([ann, bob, eve, late].flatMap(({ errors }) => errors)).toEqual([]);
});

test('who finds both seats taken watches instead', async () => {
  const { link } = await party();
  const cat = await joinAs('Cat', link);
  await cat.sees('status', 'Both are picking');
  expect(await cat.page.locator('.watch').innerText()).toContain('Somebody was quicker');
  expect(cat.page.url()).toBe(`${link}&watch`);
});

test('three matches of a party: the winner stays, and one of three who tap at once is next (R3, R16)', async () => {
  const { ann, bob, link } = await party();
  const others = [await watch(link), await watch(link), await watch(link)];
  const screen = await Player.open(playground.browser, `${link}&screen`, SCREEN);
  await playRound(ann, 'rock', bob, 'scissors', 'Rock crushes scissors');
  await screen.sees('watchers', 'Champion: Ann');
  await Promise.all(others.map((each) => each.press('I’m next!')));
  await bob.sees('status', 'Both are picking');
  expect(await bob.page.locator('.watch').innerText()).toContain('Somebody else has your seat');
  const isNext = others.map(({ page }) => page.locator('.moves').waitFor({ timeout: 5000 }));
  const settled = await Promise.allSettled(isNext);
  const [challenger, ...more] = others.filter((_, index) => settled[index]?.status === 'fulfilled');
  if (!challenger) throw new Error('Nobody is next');
  expect(more).toEqual([]);
  for (const each of others.filter((other) => other !== challenger)) {
    expect(await each.page.locator('.watch').innerText()).toContain('Somebody was quicker');
  }
  await playRound(ann, 'spock', challenger, 'rock', 'Spock sits on rock');
  await screen.sees('watchers', 'Champion: Ann, 2 matches in a row');
  await bob.press('I’m next!');
  await bob.sees('status', 'Pick your move');
  await playRound(bob, 'paper', ann, 'rock', 'Paper covers rock');
  await screen.sees('watchers', 'Champion: Bob');
  expect([ann, bob, challenger, screen].flatMap(({ errors }) => errors)).toEqual([]);
});

test('a reveal under way ends before the challenger who came in the middle of it is shown', async () => {
  const { ann, bob, link } = await party();
  const screen = await Player.open(playground.browser, `${link}&screen`, {
    ...SCREEN,
    reducedMotion: 'no-preference',
  });
  await screen.sees('status', 'Both are picking');
  const gameId = new URL(link).hash.slice(1, 8);
  const cat = await WireClient.open(`${playground.url.replace('http', 'ws')}/ws`);
  cat.send({ action: 'watch', gameId });
  await cat.next();
  await Promise.all([ann.play('rock'), bob.play('scissors')]);
  await cat.next((message) => 'round' in message && message.round === 2);
  cat.send({ action: 'join', userId: 'cat-the-quick', gameId, name: 'Cat' });
  await cat.next((message) => 'yourScore' in message);
  await screen.sees('summary', 'Rock crushes scissors');
  await screen.page.getByText('Cat', { exact: true }).first().waitFor();
  await cat.close();
});
