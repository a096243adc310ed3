import * as fc from 'fast-check';
import { chooseAsMagpie } from '../../client/src/practice/opponents/magpie';
import type { Round } from '../../domain/game';
import { beats, MOVES, type Move } from '../../domain/rules';
import { randomFrom } from '../../tools/bench-computer/random';

/** How many more rounds the computer wins than it loses against a way to play. */
function leadAgainst(
  player: (rounds: readonly Round[], random: () => number) => Move,
  count: number,
): number {
  const random = randomFrom(42);
  const rounds: Round[] = [];
  let lead = 0;
  for (let round = 0; round < count; round++) {
    const theirPlay = chooseAsMagpie(rounds, random).move;
    const yourPlay = player(rounds, random);
    lead += Number(beats(theirPlay, yourPlay)) - Number(beats(yourPlay, theirPlay));
    rounds.push({ yourPlay, theirPlay });
  }
  return lead;
}

test('it learns to beat a player who always plays the same move', () => {
  expect(leadAgainst(() => 'rock', 200)).toBeGreaterThan(120);
});

test('it learns to beat a player who changes only after a loss', () => {
  const stubborn = (rounds: readonly Round[]): Move => {
    const last = rounds.at(-1);
    if (!last) return 'rock';
    return beats(last.theirPlay, last.yourPlay) ? 'paper' : 'spock';
  };
  expect(leadAgainst(stubborn, 200)).toBeGreaterThan(60);
});

test('it has no advantage over a player who plays at random', () => {
  const atRandom = (_: readonly Round[], random: () => number) => MOVES[Math.floor(random() * 5)] ?? 'rock';
  expect(Math.abs(leadAgainst(atRandom, 2000))).toBeLessThan(200);
});

test('it always chooses a move and gives its reason in one line', () => {
  const move = fc.constantFrom(...MOVES);
  const rounds = fc.array(fc.record({ yourPlay: move, theirPlay: move }), { maxLength: 30 });
  return fc.assert(
    fc.property(rounds, fc.integer({ min: 1, max: 2_147_483_646 }), (played, seed) => {
      const choice = chooseAsMagpie(played, randomFrom(seed));
      expect(MOVES).toContain(choice.move);
      expect(choice.because).toMatch(
        /^It (just guessed|noticed that after a (win|loss|tie) you often play \w+)\.$/,
      );
    }),
  );
});
