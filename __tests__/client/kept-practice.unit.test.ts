import { setImmediate } from 'node:timers/promises';
import { keepPractice, keptPractice } from '../../client/src/practice/kept-practice';
import { OPPONENTS } from '../../client/src/practice/opponents/opponents';
import { startPractice } from '../../client/src/practice/practice';
import { createStorage } from '../../client/src/storage';
import { Clock } from '../support/clock';

const storage = createStorage(() => null);
const because = 'It just guessed.';
const salt = '00ff';
const opponent = 'magpie';

/** Lets everything happen that does not wait for a clock. */
const settle = () => setImmediate();

test('a practice goes on where it was kept: rounds, and what the computer has committed itself to', async () => {
  const choices = [
    { move: 'rock', because, salt } as const,
    { move: 'spock', because: 'It noticed something.', salt } as const,
  ];
  keepPractice({ opponent, moves: ['paper'], choices }, storage);
  const practice = startPractice(
    OPPONENTS.fox.prepare(() => 0),
    keptPractice(storage),
    new Clock().later,
  );
  await settle();
  const { view, history } = practice.store.get();
  expect(history).toEqual([{ yourPlay: 'paper', theirPlay: 'rock' }]);
  expect(view).toMatchObject({ round: 2, theyPlayed: true });
  expect(practice.choices()).toEqual(choices);
  practice.session.play('lizard');
  await settle();
  expect(practice.store.get().history).toHaveLength(2);
  expect(practice.store.get().history.at(-1)).toEqual({ yourPlay: 'lizard', theirPlay: 'spock' });
  expect(practice.choices()).toHaveLength(3);
});

test('a computer that had not chosen yet chooses then', async () => {
  keepPractice({ opponent, moves: ['paper'], choices: [{ move: 'rock', because, salt }] }, storage);
  const practice = startPractice(
    OPPONENTS.fox.prepare(() => 0),
    keptPractice(storage),
    new Clock().later,
  );
  await settle();
  expect(practice.choices()).toHaveLength(2);
  expect(practice.store.get().view).toMatchObject({ round: 2, theyPlayed: true });
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another form', '{"moves":["rock"]}'],
  ['an unknown move', '{"opponent":"fox","moves":["fire"],"choices":[]}'],
  ['an unknown opponent', '{"opponent":"bear","moves":[],"choices":[]}'],
  ['a move without an answer', '{"opponent":"fox","moves":["rock"],"choices":[]}'],
])('%s that was kept is ignored', (_, text) => {
  expect(keptPractice({ getItem: () => text })).toBeUndefined();
});
