import type { WatchView } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import { type Course, faultIn } from '../../../tools/load/course';

/** Ann has played twice, Bob once; two watch. */
const course: Course = {
  watchers: 2,
  moves: new Map<string, Move[]>([
    ['Ann', ['rock', 'lizard']],
    ['Bob', ['scissors']],
  ]),
};
const ann = { name: 'Ann', score: 1, status: 'online', played: true, play: 'rock', streak: 0 } as const;
const bob = { name: 'Bob', score: 0, status: 'online', played: false, play: 'scissors', streak: 0 } as const;
const now: WatchView = {
  ...{ watching: true, gameId: 'ACDEFGH', version: 5, round: 2, goal: 5, winnerStays: false, since: 0 },
  ...{ left: ann, right: bob, watchers: 2 },
};
const result: WatchView = {
  ...{ ...now, left: { ...ann, played: false }, roundSummary: 'rock crushes scissors' },
  history: [{ left: 'rock', right: 'scissors' }],
};

it.each<[string, WatchView]>([
  ['the open round', now],
  ['the same from the other side', { ...now, left: bob, right: ann }],
  ['an older message, with a result and all rounds', result],
])('%s is what happened', (_, view) => {
  expect(faultIn(view, course, true)).toBeUndefined();
});

it.each<[string, WatchView]>([
  ['an open move', { ...now, left: { ...ann, play: 'lizard' } }],
  ['a wrong move', { ...now, right: { ...bob, play: 'paper' } }],
  ['no move of the last round', { ...now, right: { ...bob, play: undefined } }],
  ['a wrong score', { ...now, left: { ...ann, score: 2 } }],
  ['a round that has not begun', { ...now, round: 3 }],
  ['a move that was not made', { ...now, right: { ...bob, played: true } }],
  ['a name that nobody has', { ...now, right: { ...bob, name: 'Eve' } }],
  ['nobody on the right', { ...now, right: undefined }],
  ['a result while a move is open', { ...now, roundSummary: 'rock crushes scissors' }],
  ['no result', { ...result, roundSummary: undefined }],
  ['a wrong history', { ...result, history: [{ left: 'rock', right: 'lizard' }] }],
  ['a missing history', { ...result, history: [] }],
  ['a watcher too few', { ...now, watchers: 1 }],
  ['a watcher too many', { ...now, watchers: 3 }],
])('%s is a fault', (_, view) => {
  expect(faultIn(view, course, true)).toBeDefined();
});

it('of people who reconnect, any number may be counted', () => {
  for (const watchers of [1, 3]) expect(faultIn({ ...now, watchers }, course, false)).toBeUndefined();
  expect(faultIn({ ...now, watchers: 0 }, course, false)).toBeDefined();
});
