import { setImmediate } from 'node:timers/promises';
import { OPPONENTS } from '../../client/src/practice/opponents/opponents';
import { type Practice, startPractice } from '../../client/src/practice/practice';
import { Clock } from '../support/clock';

let clock: Clock;
let practice: Practice;
beforeEach(() => {
  clock = new Clock();
  practice = startPractice(
    OPPONENTS.fox.prepare(() => 0),
    undefined,
    clock.later,
  );
});

/** Lets everything happen that does not wait for a clock. */
const settle = () => setImmediate();

test('a practice is a game against the computer, which has made its move', async () => {
  await settle();
  expect(practice.store.get().view).toMatchObject({ round: 1, theyPlayed: true });
  expect(practice.choices()).toHaveLength(1);
  practice.session.play('paper');
  await settle();
  expect(practice.store.get()).toMatchObject({ view: { round: 2, theyPlayed: true }, history: [{}] });
});

test('a practice that is closed leaves no timer', async () => {
  await settle();
  expect(clock.waiting()).not.toEqual([]);
  practice.session.close();
  await settle();
  expect(clock.waiting()).toEqual([]);
});

test.each([
  ['at once', () => {}],
  ['with a move under way', () => practice.session.play('rock')],
])('nor does one that is closed %s', async (when, act) => {
  if (when !== 'at once') await settle();
  act();
  practice.session.close();
  await settle();
  expect(clock.waiting()).toEqual([]);
});
