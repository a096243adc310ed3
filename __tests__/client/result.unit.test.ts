import { resultText } from '../../client/src/view/result';
import { sidesOf, youAndComputer } from '../../client/src/view/words';
import { matchesOf } from '../../domain/match';
import { type Move, moveOfLetter } from '../../domain/rules';
import type { Goal } from '../../domain/settings';
import { viewOf } from '../support/views';

const LINK = 'https://example.org/replay.html#1.RP';

/** The text about the match of these rounds, each "your letter, their letter". */
function textOf(letters: string, goal: Goal, them: string): string {
  const move = (letter: string | undefined): Move => moveOfLetter(letter ?? '') ?? 'rock';
  const rounds = letters.split(' ').map(([a, b]) => ({ yourPlay: move(a), theirPlay: move(b) }));
  const [match] = matchesOf(rounds, goal);
  if (!match?.winner) throw new Error('The match is not over');
  return resultText(match, them, LINK);
}

test('a lost match: who won, whose hands are in which line, and an arrow to the one that won', () => {
  expect(textOf('PK RR SP LR RP KP', 3, 'Ann')).toBe(
    `Ann beat me 3-2 at Rock Paper Scissors Lizard Spock

✋✊✌️🦎✊🖖 me
⬆️➖⬆️⬇️⬇️⬇️
🖖✊✋✊✋✋ Ann

${LINK}`,
  );
});

test('a match that was won', () => {
  expect(textOf('PR', 1, 'my friend')).toBe(
    `I beat my friend 1-0 at Rock Paper Scissors Lizard Spock

✋ me
⬆️
✊ my friend

${LINK}`,
  );
});

test('a sentence begins with a capital letter, and a long match takes more rows', () => {
  const text = textOf(`${'RR '.repeat(15)}RP`, 1, 'a stranger');
  const [title, first, second, link] = text.split('\n\n');
  expect(title).toMatch(/^A stranger beat me 1-0/);
  expect(first).toBe(`${'✊'.repeat(8)} me\n${'➖'.repeat(8)}\n${'✊'.repeat(8)} a stranger`);
  expect(second).toBe(`${'✊'.repeat(8)} me\n${'➖'.repeat(7)}⬇️\n${'✊'.repeat(7)}✋ a stranger`);
  expect(link).toBe(LINK);
});

describe('the opponent', () => {
  const told = (parts: Parameters<typeof viewOf>[0]) => sidesOf(viewOf(parts)).toOthers;

  it('is called by their name, else what they are', () => {
    expect(told({ theirName: 'Ann' })).toBe('Ann');
    expect(told({})).toBe('my friend');
    expect(told({ theirName: 'Ann', quick: true })).toBe('Ann');
    expect(told({ quick: true })).toBe('a stranger');
    expect(youAndComputer('Fox').toOthers).toBe('Fox the computer');
  });

  it.each(['evil.example', 'a://b', '@everyone', '#tag', 'x/y'])(
    'who is a stranger does not get "%s" into the player’s chats as a link or a mention',
    (theirName) => {
      expect(told({ theirName, quick: true })).toBe('a stranger');
      expect(told({ theirName })).toBe(theirName);
    },
  );
});
