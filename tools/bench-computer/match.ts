import type { RulesTable } from '../../client/src/practice/computer/rules-table';
import type { Contender, Entrant } from './contender';
import { randomFrom } from './random';
import type { Result, Score } from './results';

/** As in the paper. */
export const THROWS = 1000;
/** As long as an evening: ten matches or so. */
export const FIRST = 100;
export const RUNS = 20;

/** What the paper calls the return. */
export const leadOf = ({ won, lost }: Score): number => won - lost;

/** Counts the rounds of one game as they are played. */
export function createTally({ gain }: RulesTable) {
  let score: Score = { won: 0, lost: 0 };
  let first = score;
  let rounds = 0;
  return {
    add(mine: number, theirs: number) {
      const gained = gain[mine]?.[theirs];
      score = { won: score.won + Number(gained === 1), lost: score.lost + Number(gained === -1) };
      rounds++;
      if (rounds === FIRST) first = score;
    },
    result: (): Result => ({ first, all: score }),
  };
}

/** @param run decides its random numbers, together with the side */
export const enter = (entrant: Entrant, rules: RulesTable, run: number, side: 0 | 1): Contender =>
  entrant(rules, randomFrom(2 * run + side));

/** Plays {@link THROWS} rounds. The same run is always the same game. */
export function play(rules: RulesTable, one: Entrant, other: Entrant, run: number): Result {
  const [mine, theirs] = [enter(one, rules, run, 0), enter(other, rules, run, 1)];
  const tally = createTally(rules);
  for (let round = 1; round <= THROWS; round++) {
    const [move, answer] = [mine.decide(), theirs.decide()];
    tally.add(move, answer);
    mine.observe(move, answer);
    theirs.observe(answer, move);
  }
  return tally.result();
}
