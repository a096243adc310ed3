import { openPair, Player, playRound } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

/** Waits until the page lists so many finished rounds. */
const hasPlayed = ({ page }: Player, rounds: number) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.game') && document.querySelectorAll('.past li').length === wanted,
    rounds,
  );

/** Where the page's clock can be moved on. */
const withClock = async (player: Player): Promise<Player> => {
  await player.page.clock.install();
  return player;
};

describe('New game', () => {
  test('asks once in the middle of a match, and leaves only when told to', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    const link = await ann.link();
    await ann.press('New game');
    await ann.seesHeading('Leave your game with your friend?');
    await ann.press('Keep playing');
    await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
    expect(await ann.link()).toBe(link);
    await ann.press('New game');
    await ann.press('Leave for a new game');
    await ann.seesHeading('Invite a friend');
    expect(await ann.link()).not.toBe(link);
    await bob.sees('status', 'Your friend went on to another game.');
    await bob.sees('presence', 'in another game');
    await bob.sees('announcement', 'Your friend went on to another game.');
    await bob.press('Invite again');
    await bob.page.getByRole('dialog').getByTestId('code').waitFor();
    await bob.page.keyboard.press('Escape');
    await bob.press('Start another game');
    await bob.seesHeading('Invite a friend');
  });

  test('offers the next match with the same friend, which is the same game whatever is pressed first', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    for (let score = 1; score <= 5; score++) {
      await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
      await Promise.all([ann.seesScore(0, score), bob.seesScore(score, 0)]);
    }
    await ann.press('New game');
    await ann.page.getByRole('dialog').getByRole('button', { name: 'Play again' }).click();
    await ann.seesScore(0, 0);
    await bob.press('Play again');
    await playRound(ann, 'paper', bob, 'rock', 'Paper covers rock');
    await Promise.all([ann.seesScore(1, 0), bob.seesScore(0, 1)]);
  });

  test('keeps an invitation that was sent, and goes back to it instead of making another one', async () => {
    const ann = await Player.host(playground.browser, playground.url);
    const link = await ann.link();
    await ann.press('New game');
    await ann.sees('open-game', /Your invitation \w{3} \w{4} stays open/);
    await ann.press('Play with a friend');
    await ann.seesHeading('Invite a friend');
    expect(await ann.link()).toBe(link);
    await ann.press('New game');
    await ann.press('Back to it');
    await ann.seesHeading('Invite a friend');
    await ann.press('New game');
    await Player.join(playground.browser, link);
    // Wherever the player is, the friend who comes brings them to the game.
    await ann.sees('status', 'Your friend is here!');
    expect(await ann.link()).toBe(link);
  });

  test('starts practice over', async () => {
    const ann = await Player.open(playground.browser, playground.url);
    await ann.practice();
    await ann.play('rock');
    await hasPlayed(ann, 1);
    await ann.press('New game');
    await hasPlayed(ann, 0);
    await ann.press('Back');
    await ann.practice();
    await hasPlayed(ann, 0);
    await ann.play('rock');
    await hasPlayed(ann, 1);
    await ann.press('Back');
    await ann.practice();
    await hasPlayed(ann, 1);
  });
});

test('link, code and QR code are one tap away in the middle of a game', async () => {
  const [ann] = await openPair(playground.browser, playground.url);
  const link = await ann.link();
  await ann.press('Invite');
  const dialog = ann.page.getByRole('dialog');
  await dialog.locator('.qr svg').waitFor();
  expect(await dialog.getByTestId('link').getAttribute('href')).toBe(link);
  const code = await dialog.getByTestId('code').innerText();
  expect([code.replace(' ', ''), code.indexOf(' ')]).toEqual([new URL(link).hash.slice(1), 3]);
});

test('the seat of a friend who is away for a minute is offered to whoever comes', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url);
  await withClock(ann);
  await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  await bob.page.goto('about:blank');
  await ann.sees('away', 'Your friend is offline. The link brings them back.');
  const release = ann.page.getByRole('button', { name: 'Let someone else take the seat' });
  await ann.page.clock.fastForward(55_000);
  expect(await release.count()).toBe(0);
  await ann.page.clock.fastForward(8000);
  await release.click();
  await ann.sees('away', 'or anyone else: the seat is free');
  await ann.sees('announcement', 'Whoever opens the link next can play against you.');
});

test('one who comes back in time keeps the seat, and the minute starts over', async () => {
  const [ann, bob] = await openPair(playground.browser, playground.url);
  const link = await ann.link();
  await withClock(ann);
  await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  await bob.page.goto('about:blank');
  await ann.page.getByTestId('away').waitFor();
  await ann.page.clock.fastForward(63_000);
  await ann.page.getByRole('button', { name: 'Let someone else take the seat' }).waitFor();
  await bob.page.goto(link);
  await ann.page.getByTestId('away').waitFor({ state: 'detached' });
  await bob.page.goto('about:blank');
  await ann.page.getByTestId('away').waitFor();
  expect(await ann.page.getByRole('button', { name: 'Let someone else' }).count()).toBe(0);
});

describe('addresses', () => {
  test('Back leads through all that was seen, and ends in the game', async () => {
    const ann = await Player.host(playground.browser, playground.url);
    const bob = await Player.open(playground.browser, `${await ann.link()}/Ann`);
    await bob.practice();
    await bob.sees('their-hand', 'ready!');
    await bob.page.goBack();
    await bob.seesHeading('Ann invites you to a duel');
    await bob.press('Join');
    await bob.sees('status', 'Pick your move');
    await ann.sees('status', 'Pick your move');
    await ann.page.goBack();
    await ann.sees('open-game', 'Your game with your friend goes on.');
    await bob.sees('presence', /^online$/);
    await ann.page.goForward();
    await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  });

  test('practice survives a refresh', async () => {
    const ann = await Player.open(playground.browser, playground.url);
    await ann.practice();
    for (let round = 1; round <= 3; round++) {
      await ann.play('rock');
      await hasPlayed(ann, round);
    }
    const scores = () => ann.page.locator('.score').allInnerTexts();
    await ann.press('Peek at its move');
    const [before, peeked] = [await scores(), await ann.page.getByTestId('because').innerText()];
    await ann.page.reload();
    await hasPlayed(ann, 3);
    await ann.press('Peek at its move');
    expect([await scores(), await ann.page.getByTestId('because').innerText()]).toEqual([before, peeked]);
  });

  test('a broken code says what is wrong with it, even while a game is open', async () => {
    const eve = await Player.open(playground.browser, `${playground.url}/#C3OW7DK`);
    await eve.seesHeading('No game has this link');
    await eve.page.getByText('There is no letter O in codes.').waitFor();
    await eve.press('Start a new game');
    await eve.seesHeading('Invite a friend');
    const link = await eve.link();
    await eve.page.evaluate(() => location.assign('#C3DW7D'));
    await eve.page.getByText('this one has 6').waitFor();
    await eve.press('Back to it');
    await eve.seesHeading('Invite a friend');
    expect(await eve.link()).toBe(link);
  });

  test('another invitation that is opened in a game waits for a tap, and says what that leaves', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    const eve = await Player.host(playground.browser, playground.url);
    const link = await eve.link();
    await ann.page.goto(link);
    await ann.seesHeading('A friend invites you to a duel');
    await ann.sees('open-game', 'Your game with your friend goes on.');
    await ann.press('Join');
    await Promise.all([ann.sees('status', 'Pick your move'), eve.sees('status', 'Pick your move')]);
    await bob.sees('presence', 'in another game');
  });
});
