import { createPresses } from '../../client/src/presses';

/** The rounds for which clicks at these times count, each made in a round of its own. */
const roundsOf = (...times: number[]) => {
  const presses = createPresses();
  return times.map((at, index) => {
    presses.begin({ round: index + 1, at });
    return presses.roundOf(index + 1, { round: index + 1, at: at + 50 });
  });
};

test('deliberate clicks each count for the round in which they were made, however many', () => {
  expect(roundsOf(...Array.from({ length: 12 }, (_, index) => index * 300))).toEqual(
    Array.from({ length: 12 }, (_, index) => index + 1),
  );
});

test('the second click of a double one counts for the round of the first', () => {
  expect(roundsOf(0, 120)).toEqual([1, 1]);
  expect(roundsOf(0, 120, 240, 360)).toEqual([1, 1, 1, 4]);
});

test('clicks on two buttons are no double one', () => {
  const presses = createPresses();
  presses.begin({ round: 1, at: 0 });
  presses.roundOf(1, { round: 1, at: 50 });
  presses.begin({ round: 2, at: 120 });
  expect(presses.roundOf(1, { round: 2, at: 170 })).toBe(2);
});

test('a click counts for the round in which its press began', () => {
  const presses = createPresses();
  presses.begin({ round: undefined, at: 0 });
  expect(presses.roundOf(1, { round: 2, at: 900 })).toBeUndefined();
  presses.begin({ round: 2, at: 1000 });
  expect(presses.roundOf(1, { round: 3, at: 1900 })).toBe(2);
});

test('a click without a press, as by a screen reader, counts for the round in which it is made', () => {
  const presses = createPresses();
  presses.begin({ round: 1, at: 0 });
  presses.roundOf(1, { round: 1, at: 50 });
  expect(presses.roundOf(0, { round: 2, at: 100 })).toBe(2);
});
