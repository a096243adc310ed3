import { openPair, Player, playRound } from '../../tools/players/player';
import { usePlayground } from '../support/playground';
import { stepTo } from '../support/replays';

const playground = usePlayground();

/** Counts the page's sockets. */
function countSockets(): void {
  const Original = WebSocket;
  Object.assign(window, { sockets: 0 });
  Object.defineProperty(window, 'WebSocket', {
    value: class extends Original {
      constructor(url: string) {
        super(url);
        Reflect.set(window, 'sockets', Reflect.get(window, 'sockets') + 1);
      }
    },
  });
}
const sockets = ({ page }: Player): Promise<number> => page.evaluate(() => Reflect.get(window, 'sockets'));

/** The invitation that Ann sends by her name. */
async function invitationOf(name: string): Promise<[Player, string]> {
  const ann = await Player.open(playground.browser, playground.url);
  await ann.page.getByLabel('Your name').fill(name);
  await ann.press('Play with a friend');
  await ann.link();
  const link = await ann.page.getByTestId('link').getAttribute('href');
  if (!link) throw new Error('There is no link');
  return [ann, link];
}

describe('opening a page takes nothing', () => {
  test('the front page makes no game and opens no connection before it is asked for one', async () => {
    const ann = await Player.open(playground.browser, playground.url, { beforehand: countSockets });
    await ann.seesHeading('Pick a hand in secret');
    await ann.page.reload();
    await ann.seesHeading('Pick a hand in secret');
    expect([await sockets(ann), new URL(ann.page.url()).hash]).toEqual([0, '']);
    await ann.press('Play with a friend');
    await ann.link();
    expect(await sockets(ann)).toBe(1);
  });

  test('a link that was merely looked at leaves its seat to whoever joins', async () => {
    const [ann, link] = await invitationOf('Ann');
    const preview = await Player.open(playground.browser, link, { beforehand: countSockets });
    await preview.seesHeading('Ann invites you to a duel');
    expect(await preview.page.title()).toMatch(/^Ann invites you to a duel/);
    await preview.page.reload();
    await preview.seesHeading('Ann invites you to a duel');
    expect(await sockets(preview)).toBe(0);
    await preview.close();
    const bob = await Player.join(playground.browser, link);
    await Promise.all([ann.sees('status', 'Pick your move'), bob.sees('status', 'Pick your move')]);
  });

  test('a link without a name, or with one that nobody can have, is from a friend', async () => {
    const markup = encodeURIComponent('<img src=x>');
    for (const name of ['', '/', '/%E2%80%AEnnA', `/${markup}${markup}`]) {
      const bob = await Player.open(playground.browser, `${playground.url}/#3333333${name}`);
      await bob.seesHeading('A friend invites you to a duel');
      await bob.close();
    }
    const bob = await Player.open(playground.browser, `${playground.url}/#3333333/${markup}`);
    await bob.seesHeading('<img src=x> invites you to a duel');
  });
});

describe('a seat', () => {
  test('is taken by one of two who press Join at once, and the other is told kindly', async () => {
    const ann = await Player.host(playground.browser, playground.url);
    const link = await ann.link();
    const guests = await Promise.all([1, 2].map(() => Player.open(playground.browser, link)));
    await Promise.all(guests.map((guest) => guest.press('Join')));
    const outcomes = guests.map(async (guest) => {
      const full = guest.page.getByText('Both seats are taken, so you are watching.');
      const playing = guest.page.getByTestId('status').filter({ hasText: 'Pick your move' });
      await full.or(playing).waitFor();
      return full.isVisible();
    });
    expect((await Promise.all(outcomes)).sort()).toEqual([false, true]);
    await ann.sees('status', 'Pick your move');
  });

  test('is one’s own again on every way back: by refresh, in a new tab, by the link', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
    await bob.page.reload();
    await bob.seesScore(1, 0);
    const tab = await Player.openTab(bob.context, await ann.link());
    await tab.seesScore(1, 0);
    await bob.seesHeading('You are playing elsewhere');
  });

  test('that was not played from goes to the next who joins, and who lost it is told', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    const link = await ann.link();
    await bob.page.goto('about:blank');
    await ann.sees('away', 'the seat is free');
    const eve = await Player.join(playground.browser, link);
    await playRound(ann, 'rock', eve, 'paper', 'Paper covers rock');
    await bob.page.goto(link);
    const told = bob.page.getByText('Somebody else has your seat now. You are watching.');
    await told.waitFor();
    // It is forgotten, so the link is an invitation again.
    await bob.page.goto('about:blank');
    await bob.page.goto(link);
    await bob.press('Join');
    await told.waitFor();
    await bob.sees('summary', 'Paper covers rock');
  });

  test('that is not free leaves watching, another code, and a game of one’s own', async () => {
    const [ann] = await openPair(playground.browser, playground.url);
    const eve = await Player.join(playground.browser, await ann.link());
    const told = eve.page.getByText('Both seats are taken, so you are watching.');
    await told.waitFor();
    await eve.press('New game');
    await eve.page.getByLabel('Got a code from a friend?').waitFor();
    await eve.page.goBack();
    await told.waitFor();
    await eve.press('New game');
    await eve.press('Play with a friend');
    await eve.seesHeading('Invite a friend');
  });

  test('is remembered for as long as the page where storage is blocked', async () => {
    const beforehand = () => Object.defineProperty(window, 'localStorage', { value: null });
    const [ann, bob] = await openPair(playground.browser, playground.url, { beforehand });
    await ann.press('New game');
    await ann.press('Keep playing');
    await bob.page.evaluate(() => location.assign('#'));
    await bob.press('Back to the game');
    await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  });
});

describe('names', () => {
  test('are seen by both, in results and in the replay, and kept for the next time', async () => {
    const [ann, link] = await invitationOf('Ann');
    const bob = await Player.open(playground.browser, link);
    await bob.page.getByLabel('Your name').fill('bob');
    await bob.press('Join');
    await Promise.all([
      ann.sees('status', 'bob is here! Pick your move!'),
      bob.sees('status', 'Pick your move'),
    ]);
    await ann.seesHeading(/^bob.+online/);
    await bob.seesHeading(/^Ann.+online/);
    await ann.play('rock');
    await bob.sees('status', 'Ann has played. Your turn!');
    await bob.play('paper');
    await ann.sees('summary', 'bob wins.');
    for (let score = 2; score <= 5; score++) {
      await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
      await bob.seesScore(score, 0);
    }
    await ann.sees('match-end', 'bob wins the match, 5 to 0.');
    await ann.page.getByText('Matches won: You 0, bob 1').waitFor();
    await ann.page.getByRole('button', { name: 'Play again' }).waitFor();
    await ann.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await ann.page.evaluate(() => {
      document.execCommand = () => Boolean(Object.assign(window, { copied: String(getSelection()) }));
    });
    await ann.press('Share the result');
    const result: string = await ann.page.evaluate(
      () => Reflect.get(window, 'copied') || document.querySelector('textarea')?.value,
    );
    expect(result).toMatch(/^Bob beat me 5-0 at/);
    const replay = result.split('\n').at(-1) ?? '';
    await bob.page.goto('about:blank');
    await bob.page.goto(replay);
    await bob.seesHeading('Ann');
    await bob.seesHeading('bob');
    await bob.sees('status', 'Ann against bob');
    await stepTo(bob, 4);
    expect(await bob.page.getByRole('button', { name: 'Play your own' }).count()).toBe(0);
    await stepTo(bob, 5);
    await bob.sees('match-end', 'bob wins the match, 5 to 0.');
    await bob.page.getByRole('button', { name: 'Play your own' }).waitFor();

    const tab = await Player.openTab(ann.context, playground.url);
    expect(await tab.page.getByLabel('Your name').inputValue()).toBe('Ann');
  });

  test('can be given while one waits, which changes the link', async () => {
    const ann = await Player.host(playground.browser, playground.url);
    const link = await ann.link();
    await ann.page.getByLabel('Your name').fill('Zoë & co');
    await ann.page.getByLabel('Your name').press('Enter');
    await ann.page.locator(`[data-testid=link][href="${link}/Zo%C3%AB%20%26%20co"]`).waitFor();
    const bob = await Player.join(playground.browser, `${link}/Zo%C3%AB%20%26%20co`);
    await bob.seesHeading(/^Zoë & co.+online/);
  });

  test('that nobody can have are explained and not sent', async () => {
    const ann = await Player.open(playground.browser, playground.url);
    await ann.page.getByLabel('Your name').fill('A name that is much too long');
    await ann.page.locator('#name-problem', { hasText: 'A name must have at most 16 characters.' }).waitFor();
    await ann.sees('announcement', 'at most 16 characters');
    await ann.press('Play with a friend');
    const bob = await Player.join(playground.browser, await ann.link());
    await bob.seesHeading(/^Friend.+online/);
  });
});
