import { circleOf } from '../../client/src/view/circle';
import { beats, MOVES } from '../../domain/rules';

test.each(MOVES)('the moves form a circle from %s in which each beats the next', (first) => {
  const circle = circleOf(MOVES, beats, first) ?? [];
  expect([...circle].sort()).toEqual([...MOVES].sort());
  expect(circle[0]).toBe(first);
  for (const [index, move] of circle.entries()) expect(beats(move, circle[index + 1] ?? first)).toBe(true);
});

test('the circle of the rules sheet has scissors at the top', () => {
  expect(circleOf(MOVES, beats, 'scissors')).toEqual(['scissors', 'paper', 'rock', 'lizard', 'spock']);
});

test('seven moves form a circle too, and moves that one of them always beats form none', () => {
  const seven = [0, 3, 1, 6, 4, 2, 5];
  const circle = circleOf(seven, (a, b) => [1, 2, 4].includes((b - a + 7) % 7), 0) ?? [];
  expect([...circle].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(circleOf([1, 2, 3], (a, b) => a < b, 1)).toBeUndefined();
});
