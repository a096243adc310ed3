import { createEnsemble } from '../../client/src/practice/computer/ensemble';
import { answerTo, highest, temptations } from '../../client/src/practice/computer/rules-table';
import { allMoves, anyOf, type Entrant, winnersOver } from './contender';

const FADING = 0.98;

/** Where the past was most like the present: finds the longest run of symbols that ended there as it ends now. */
function longestMatch() {
  const past: string[] = [];
  /** By round: how many symbols up to it are the same as the latest. */
  let alike: number[] = [];
  return {
    add(symbol: string) {
      alike = past.map((earlier, round) => (earlier === symbol ? (alike[round - 1] ?? 0) + 1 : 0));
      past.push(symbol);
    },
    /** The round that followed it; undefined if nothing was alike. */
    next: () => (Math.max(0, ...alike) > 0 ? alike.lastIndexOf(Math.max(...alike)) + 1 : undefined),
  };
}

/**
 * The idea of Dan Egnor's Iocaine Powder (1999), written for any number of moves: the longest match in the history of the
 * opponent's moves, one's own, and both, each with three steps of second-guessing on either side; the one that has done
 * best lately decides.
 */
export const iocaine: Entrant = (rules, random) => {
  const rounds: { mine: number; theirs: number }[] = [];
  const matches = { mine: longestMatch(), theirs: longestMatch(), both: longestMatch() };
  let scores: number[] = [];
  let moves: (number | undefined)[] = [];

  const only = (move: number) => allMoves(rules).map((one) => Number(one === move));
  const further = (move: number) => {
    const once = rules.outwits[move] ?? 0;
    return [move, once, rules.outwits[once] ?? 0];
  };
  const guesses = (next: number | undefined): (number | undefined)[] => {
    const like = next === undefined ? undefined : rounds[next];
    if (!like) return Array.from({ length: 6 }, () => undefined);
    const theirs = answerTo(only(like.theirs), rules.gain);
    const mine = answerTo(temptations(only(like.mine), rules.gain), rules.gain);
    return [...further(theirs), ...further(mine)];
  };

  return {
    decide() {
      const best = highest([0, ...scores]);
      return (best > 0 ? moves[best - 1] : undefined) ?? Math.floor(random() * rules.size);
    },
    observe(mine, theirs) {
      scores = moves.map((move, at) => {
        const earned = move === undefined ? 0 : (rules.gain[move]?.[theirs] ?? 0);
        return (scores[at] ?? 0) * FADING + earned;
      });
      rounds.push({ mine, theirs });
      matches.mine.add(`${mine}`);
      matches.theirs.add(`${theirs}`);
      matches.both.add(`${mine} ${theirs}`);
      moves = Object.values(matches).flatMap((match) => guesses(match.next()));
    },
  };
};

/** Has the learner's own code, runs it on the opponent's side of the game, and beats what that would play. */
export const mindReader: Entrant = (rules, random) => {
  const copy = createEnsemble(rules);
  return {
    decide() {
      const { move, advice } = copy.decide(random);
      const isChance = typeof advice === 'string';
      return anyOf(isChance ? allMoves(rules) : winnersOver(move, rules), random);
    },
    observe: (mine, theirs) => copy.observe(theirs, mine),
  };
};
