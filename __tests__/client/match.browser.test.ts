import { beats, MOVES, roundSummary } from '../../domain/rules';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { Hand } from '../../tools/players/hand';
import { openPair, Player, playRound } from '../../tools/players/player';
import { usePlayground } from '../support/playground';
import { stepTo } from '../support/replays';

const playground = usePlayground();

const everyPair = MOVES.flatMap((mine) => MOVES.map((theirs) => [mine, theirs] as const));

describe('two people at their browsers', () => {
  test('create, join by the link, and play all 25 kinds of round', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    let [annsScore, bobsScore] = [0, 0];
    for (const [annsMove, bobsMove] of everyPair) {
      if (annsScore === DEFAULT_SETTINGS.goal || bobsScore === DEFAULT_SETTINGS.goal)
        [annsScore, bobsScore] = [0, 0];
      annsScore += Number(beats(annsMove, bobsMove));
      bobsScore += Number(beats(bobsMove, annsMove));
      const summary = new RegExp(roundSummary(annsMove, bobsMove), 'i').source;
      await playRound(ann, annsMove, bob, bobsMove, summary);
      await Promise.all([ann.seesScore(annsScore, bobsScore), bob.seesScore(bobsScore, annsScore)]);
      await ann.sees('your-hand', annsMove);
      await ann.sees('their-hand', bobsMove);
    }
    expect([...ann.errors, ...bob.errors]).toEqual([]);
  });

  test('a refresh in the middle of a round restores everything, the locked-in move included', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
    await ann.play('lizard');
    await bob.sees('status', 'has played');
    await Promise.all([ann.page.reload(), bob.page.reload()]);
    await ann.sees('status', 'Locked in');
    await ann.sees('your-hand', 'lizard');
    await ann.seesScore(0, 1);
    await bob.sees('status', 'has played');
    await bob.sees('summary', 'Paper covers rock');
    expect(await bob.page.getByTestId('their-hand').innerText()).not.toMatch(/lizard/i);
    await bob.play('spock');
    await Promise.all([ann.seesScore(1, 1), bob.seesScore(1, 1)]);
  });

  test('a first move may be locked in before the friend is there', async () => {
    const ann = await Player.host(playground.browser, playground.url);
    const link = await ann.link();
    await ann.play('spock');
    await ann.sees('status', 'Locked in');
    const bob = await Player.join(playground.browser, link);
    await bob.sees('status', 'has played');
    await bob.play('rock');
    await Promise.all([ann.seesScore(1, 0), bob.seesScore(0, 1)]);
  });

  test('a third person watches, is told why, and can start a game of their own', async () => {
    const [ann] = await openPair(playground.browser, playground.url);
    const eve = await Player.join(playground.browser, await ann.link());
    await eve.page.getByText('Both seats are taken, so you are watching.').waitFor();
    await eve.press('New game');
    await eve.press('Play with a friend');
    await eve.seesHeading('Invite a friend');
    expect(await eve.link()).not.toBe(await ann.link());
  });

  test('a link to a game that is over leads to a page that helps', async () => {
    const eve = await Player.join(playground.browser, `${playground.url}/#3333333`);
    await eve.seesHeading('Game not found');
    await eve.press('Start a new game');
    await eve.seesHeading('Invite a friend');
  });

  test.each([
    ['#replay=1.RX', 'cut off or mistyped'],
    ['#replay=2.RP', 'another version'],
    ['replay.html', 'cut off or mistyped'],
  ])('a link to %s says why it shows no replay', async (place, why) => {
    const eve = await Player.open(playground.browser, `${playground.url}/${place}`);
    await eve.seesHeading('This replay cannot be shown');
    await eve.page.getByText(why).waitFor();
    await eve.press('Start a new game');
    await eve.page.getByRole('button', { name: 'Play with a friend' }).waitFor();
  });

  test('the opponent sees who goes offline, since when, and who comes back', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    await bob.page.goto('about:blank');
    await ann.sees('presence', /offline since \d/);
    await bob.page.goBack();
    await ann.sees('presence', /^online$/);
  });

  test('a new game on the same page leaves the old one', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    const link = await ann.link();
    await ann.press('New game');
    await ann.press('Leave for a new game');
    await ann.seesHeading('Invite a friend');
    expect(await ann.link()).not.toBe(link);
    await bob.sees('presence', 'in another game');
    await ann.page.goBack();
    await ann.press('Play with a friend');
    await ann.seesHeading('Invite a friend');
    await ann.page.goto(link);
    await bob.sees('presence', /^online$/);
  });
});

describe('a match', () => {
  test('ends with a celebration, can be played again under the same link, and shared as a replay', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const link = await ann.link();
    for (let win = 1; win <= DEFAULT_SETTINGS.goal; win++) {
      await playRound(ann, 'paper', bob, 'rock', 'Paper covers rock');
      await ann.seesScore(win, 0);
    }
    await ann.sees('match-end', 'You win the match, 5 to 0!');
    await bob.sees('match-end', 'Your friend wins the match, 5 to 0.');
    await bob.sees('announcement', 'Your friend wins the match, 5 to 0.');
    expect(await ann.page.locator('.celebration').count()).toBe(1);
    expect(await bob.page.locator('.celebration').count()).toBe(0);

    await ann.press('Share the result');
    const result = await ann.page.evaluate(() => navigator.clipboard.readText());
    expect(result).toMatch(/^I beat my friend 5-0 at/);
    const replay = result.split('\n').at(-1) ?? '';

    await ann.press('Play again');
    await ann.seesScore(0, 0);
    await playRound(ann, 'rock', bob, 'spock', 'Spock sits on rock');
    await Promise.all([ann.seesScore(0, 1), bob.seesScore(1, 0)]);
    expect(await ann.link()).toBe(link);
    await ann.page.getByText('Matches won: You 1, Friend 0').waitFor();

    const sockets: string[] = [];
    const eve = await Player.open(playground.browser, 'about:blank');
    eve.page.on('websocket', (socket) => sockets.push(socket.url()));
    await eve.page.goto(replay);
    await stepTo(eve, DEFAULT_SETTINGS.goal);
    await eve.seesScore(5, 0);
    await eve.sees('status', 'round 5 of 5');
    await eve.sees('match-end', 'Left wins the match, 5 to 0.');
    expect(sockets).toEqual([]);
    await eve.sees('cost', 'Played online, 5 rounds cost about 0.005 cents.');
    await eve.press('Play your own');
    await eve.seesHeading('Pick a hand in secret');
    expect(eve.page.url()).toBe(`${playground.url}/`);
  });

  test('counts a double click as one move, though the first click ends the round', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    await ann.play('rock');
    await bob.sees('status', 'has played');
    const hand = await Hand.over(bob.move('spock'));
    await hand.click(0);
    await bob.seesScore(1, 0);
    await hand.click(150);
    await ann.play('rock');
    await bob.sees('status', 'has played');
    await bob.play('paper');
    await Promise.all([ann.seesScore(0, 2), bob.seesScore(2, 0)]);
  });

  test('counts a click for the round in which the button went down', async () => {
    const [ann, bob] = await openPair(playground.browser, playground.url);
    const hand = await Hand.over(ann.move('spock'));
    await ann.page.keyboard.press('r');
    await bob.sees('status', 'has played');
    await hand.press(0);
    await bob.play('paper');
    await ann.seesScore(0, 1);
    await hand.release(500);
    await ann.play('lizard');
    await bob.sees('status', 'has played');
    await bob.play('paper');
    await Promise.all([ann.seesScore(1, 1), bob.seesScore(1, 1)]);
  });
});
