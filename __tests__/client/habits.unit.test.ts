import * as fc from 'fast-check';
import { OUTCOMES, outcomeOf } from '../../client/src/outcome';
import { habitLines, habitsOf } from '../../client/src/practice/habits';
import type { Round } from '../../domain/game';
import { beats, MOVES } from '../../domain/rules';

/** Win, win, loss, tie, loss, win: each with what was played next. */
const ROUNDS: readonly Round[] = [
  { yourPlay: 'rock', theirPlay: 'scissors' },
  { yourPlay: 'rock', theirPlay: 'lizard' },
  { yourPlay: 'rock', theirPlay: 'paper' },
  { yourPlay: 'paper', theirPlay: 'paper' },
  { yourPlay: 'spock', theirPlay: 'lizard' },
  { yourPlay: 'lizard', theirPlay: 'paper' },
];

test('habits are what one played after wins, losses and ties, and what would have beaten it', () => {
  const { win, loss, tie } = habitsOf(ROUNDS);
  expect(win).toEqual({
    times: 2,
    counts: { rock: 2, paper: 0, scissors: 0, lizard: 0, spock: 0 },
    repeated: 2,
    most: ['rock'],
    answer: { move: 'paper', won: 2, lost: 0 },
  });
  expect(loss).toEqual({
    times: 2,
    counts: { rock: 0, paper: 1, scissors: 0, lizard: 1, spock: 0 },
    repeated: 0,
    most: ['paper', 'lizard'],
    answer: { move: 'scissors', won: 2, lost: 0 },
  });
  expect(tie).toMatchObject({ times: 1, most: ['spock'], answer: undefined });
});

test('they can be read', () => {
  expect(habitLines(habitsOf(ROUNDS))).toEqual([
    'After a win you most often played rock (2 of 2) and repeated your move twice. Always playing paper would have beaten you twice and never lost.',
    'After a loss you most often played paper or lizard (1 of 2) and never repeated your move. Always playing scissors would have beaten you twice and never lost.',
    'After a tie you played only once: too little to show a habit.',
  ]);
});

test('Spock is spelled as a name', () => {
  const rounds = Array.from({ length: 3 }, () => ({ yourPlay: 'spock', theirPlay: 'spock' }) as const);
  const [line] = habitLines(habitsOf(rounds));
  expect(line).toMatch(/^After a tie you most often played Spock \(2 of 2\)/);
});

test('they count up', () => {
  const rounds = (['rock', 'rock', 'rock', 'rock', 'spock', 'lizard'] as const).map((yourPlay) => ({
    yourPlay,
    theirPlay: yourPlay,
  }));
  expect(habitLines(habitsOf(rounds))).toEqual([
    'After a tie you most often played rock (3 of 5) and repeated your move 3 times. Always playing paper would have beaten you 4 times and lost once.',
  ]);
});

test.each([0, 1])('%i rounds show no habit', (count) => {
  const habits = habitsOf(ROUNDS.slice(0, count));
  expect(OUTCOMES.map((outcome) => habits[outcome].times)).toEqual([0, 0, 0]);
  expect(OUTCOMES.map((outcome) => habits[outcome].answer)).toEqual([undefined, undefined, undefined]);
  expect(habitLines(habits)).toEqual([]);
});

test('every round but the first is counted once, and no move would have done better than the answer', () => {
  const move = fc.constantFrom(...MOVES);
  return fc.assert(
    fc.property(fc.array(fc.record({ yourPlay: move, theirPlay: move }), { maxLength: 40 }), (rounds) => {
      const habits = habitsOf(rounds);
      const times = OUTCOMES.map((outcome) => habits[outcome].times);
      expect(times.reduce((sum, one) => sum + one)).toBe(Math.max(0, rounds.length - 1));
      for (const outcome of OUTCOMES) {
        const { answer, counts, times } = habits[outcome];
        expect(MOVES.reduce((sum, one) => sum + counts[one], 0)).toBe(times);
        const replies = rounds.filter((_, at) => {
          const before = rounds[at - 1];
          return before && outcomeOf(before) === outcome;
        });
        for (const other of MOVES) {
          const lead = replies.reduce(
            (sum, { yourPlay }) => sum + Number(beats(other, yourPlay)) - Number(beats(yourPlay, other)),
            0,
          );
          if (answer) expect(lead).toBeLessThanOrEqual(answer.won - answer.lost);
        }
      }
    }),
  );
});
