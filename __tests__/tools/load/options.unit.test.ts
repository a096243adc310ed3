import { optionsIn, WrongOptions } from '../../../tools/load/options';

const URL = ['--url', 'ws://localhost'];

it('fills in defaults', () => {
  expect(optionsIn([...URL, '--games', '200', '--think', '0.5'])).toEqual({
    url: 'ws://localhost',
    games: 200,
    rounds: 20,
    watchers: 0,
    ramp: 5,
    think: 0.5,
  });
});

it('takes a number of strangers', () => {
  expect(optionsIn([...URL, '--strangers', '100']).strangers).toBe(100);
});

it.each([
  [[], '--url is missing'],
  [['--url', 'http://localhost'], '--url must be the address of a WebSocket API'],
  [[...URL, '--games', '0'], '--games must be from 1 to 5000'],
  [[...URL, '--games', '1.5'], '--games must be from 1 to 5000'],
  [[...URL, '--rounds', '201'], '--rounds must be from 1 to 200'],
  [[...URL, '--watchers', '101'], '--watchers must be from 0 to 100'],
  [[...URL, '--watchers=-1'], '--watchers must be a number'],
  [[...URL, '--watchers', '2.5'], '--watchers must be from 0 to 100'],
  [[...URL, '--watchers', 'many'], '--watchers must be a number'],
  [[...URL, '--watchers='], '--watchers must be a number'],
  [
    [...URL, '--games', '99', '--watchers', '100'],
    '--games and --watchers must make at most 10000 connections',
  ],
  [[...URL, '--think', 'long'], '--think must be a number'],
  [[...URL, '--ramp=-1'], '--ramp must be a number'],
  [[...URL, '--speed', '9'], "Unknown option '--speed'"],
  [[...URL, '--strangers', '7'], '--strangers must be even'],
  [[...URL, '--strangers', '0'], '--strangers must be from 1 to 10000'],
  [[...URL, 'more'], "Unexpected argument 'more'"],
])('%j is refused: %s', (words, reason) => {
  expect(() => optionsIn(words)).toThrow(WrongOptions);
  expect(() => optionsIn(words)).toThrow(reason);
});
