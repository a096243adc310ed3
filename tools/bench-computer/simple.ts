import { answerTo, highest } from '../../client/src/practice/computer/rules-table';
import { allMoves, anyOf, type Entrant, winnersOver } from './contender';

/** Plays the same sequence again and again. */
export const cycle =
  (...moves: readonly number[]): Entrant =>
  () => {
    let round = 0;
    return { decide: () => moves[round++ % moves.length] ?? 0, observe() {} };
  };

/** Plays move 0 half of the time. */
export const favorite: Entrant = (rules, random) => ({
  decide: () => (random() < 0.5 ? 0 : Math.floor(random() * rules.size)),
  observe() {},
});

/** Decides from the last round alone; begins with any move. */
const afterLast =
  (decide: (mine: number, theirs: number, ...rest: Parameters<Entrant>) => number): Entrant =>
  (rules, random) => {
    let next: number | undefined;
    return {
      decide: () => next ?? Math.floor(random() * rules.size),
      observe(mine, theirs) {
        next = decide(mine, theirs, rules, random);
      },
    };
  };

export const copyCat = afterLast((_, theirs) => theirs);
export const beatTheLast = afterLast((_, theirs, rules, random) => anyOf(winnersOver(theirs, rules), random));
export const beatItself = afterLast((mine, _, rules, random) => anyOf(winnersOver(mine, rules), random));
export const neverTwice = afterLast((mine, _, rules, random) =>
  anyOf(
    allMoves(rules).filter((move) => move !== mine),
    random,
  ),
);

/**
 * People, as Wang, Xu and Zhou found them (2014, Sci. Rep. 4:5830): who wins tends to repeat the move; who loses tends to
 * shift to the next one in the cycle, which with three moves is the one that has just won.
 * @param habit how often they follow the habit; otherwise, and after a tie, they play any move. The paper's direction is
 * measured; how strong the habit is with five moves is not known, so two strengths are played.
 */
export const people = (habit: number): Entrant =>
  afterLast((mine, theirs, rules, random) => {
    const any = Math.floor(random() * rules.size);
    if (mine === theirs || random() >= habit) return any;
    return rules.gain[mine]?.[theirs] === 1 ? mine : theirs;
  });

/**
 * Answers what the opponent has played most often after the same moves of theirs.
 * @param order how many moves back it looks; with 0 it counts all their moves
 */
export const markov =
  (order: number): Entrant =>
  (rules, random) => {
    const seen = new Map<string, number[]>();
    let past: number[] = [];
    return {
      decide() {
        const counts = seen.get(past.join());
        return counts ? answerTo(counts, rules.gain) : Math.floor(random() * rules.size);
      },
      observe(_, theirs) {
        const counts = seen.get(past.join()) ?? allMoves(rules).map(() => 0);
        seen.set(
          past.join(),
          counts.map((count, move) => count + Number(move === theirs)),
        );
        past = [theirs, ...past].slice(0, order);
      },
    };
  };

/** Answers the move that the opponent has not played for longest. */
export const overdue: Entrant = (rules, random) => {
  let waited = allMoves(rules).map(() => 0);
  return {
    decide: () => anyOf(winnersOver(highest(waited), rules), random),
    observe(_, theirs) {
      waited = waited.map((rounds, move) => (move === theirs ? 0 : rounds + 1));
    },
  };
};
