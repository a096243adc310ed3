import * as fc from 'fast-check';
import { choose } from '../../client/src/practice/computer';
import type { Round } from '../../domain/game';
import { beats, MOVES, type Move } from '../../domain/rules';

/** Random numbers that a test can repeat (Park and Miller's generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How many more rounds the computer wins than loses, out of so many, against a way to play. */
function leadAgainst(
  player: (rounds: readonly Round[], random: () => number) => Move,
  count: number,
): number {
  const random = randomFrom(42);
  const rounds: Round[] = [];
  let lead = 0;
  for (let round = 0; round < count; round++) {
    const theirPlay = choose(rounds, random).move;
    const yourPlay = player(rounds, random);
    lead += Number(beats(theirPlay, yourPlay)) - Number(beats(yourPlay, theirPlay));
    rounds.push({ yourPlay, theirPlay });
  }
  return lead;
}

test('it learns to beat one who always plays the same', () => {
  expect(leadAgainst(() => 'rock', 200)).toBeGreaterThan(120);
});

test('it learns to beat one who changes after a loss only', () => {
  const stubborn = (rounds: readonly Round[]): Move => {
    const last = rounds.at(-1);
    if (!last) return 'rock';
    return beats(last.theirPlay, last.yourPlay) ? 'paper' : 'spock';
  };
  expect(leadAgainst(stubborn, 200)).toBeGreaterThan(60);
});

test('it has no lead over one who plays at random', () => {
  const atRandom = (_: readonly Round[], random: () => number) => MOVES[Math.floor(random() * 5)] ?? 'rock';
  expect(Math.abs(leadAgainst(atRandom, 2000))).toBeLessThan(200);
});

test('it always chooses a move and says why in one line', () => {
  const move = fc.constantFrom(...MOVES);
  const rounds = fc.array(fc.record({ yourPlay: move, theirPlay: move }), { maxLength: 30 });
  return fc.assert(
    fc.property(rounds, fc.integer({ min: 1, max: 2_147_483_646 }), (played, seed) => {
      const choice = choose(played, randomFrom(seed));
      expect(MOVES).toContain(choice.move);
      expect(choice.because).toMatch(
        /^It (just guessed|noticed that after a (win|loss|tie) you often play \w+)\.$/,
      );
    }),
  );
});
