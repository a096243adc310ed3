import { CONTEXTS, type Context, createMemory, type Followers } from './memory';
import { answerTo, highest, type RulesTable, temptations } from './rules-table';

/** One way to guess. Its score tells how well its guesses would have done lately. */
export interface Expert {
  readonly context: Context;
  /** Whose next move it guesses: the opponent's, or one's own as the opponent would guess it. */
  readonly guesses: 'theirs' | 'mine';
  /** How often the opponent is thought to have seen through it. */
  readonly depth: number;
  /** The move it expects; undefined if it has never seen the situation. */
  readonly expected: number | undefined;
  /** The move it would make. */
  readonly move: number;
  readonly score: number;
}

/** What is decided, and on whose advice: 'nobody' if none has earned anything, 'distrust' if advice has cost too much. */
export interface Decision {
  readonly move: number;
  readonly advice: Expert | 'nobody' | 'distrust';
}

export interface Ensemble {
  /** Takes in one more round. */
  observe(mine: number, theirs: number): void;
  /** @param random from 0 up to 1, independent at every call */
  decide(random: () => number): Decision;
}

/** Guesses are taken at their word, seen through once, and seen through twice; beyond that it begins anew with three moves. */
const DEPTHS = [0, 1, 2];
/** A gain made n rounds ago counts 0.95 to the power of n. */
const FADING = 0.95;
/** How much louder a better expert speaks: e to this, for each round it is ahead. */
const LOUDNESS = 0.5;
/**
 * Trust in the advice is what it would have won less what it would have lost, but never more than this: so it is lost
 * soon when the advice turns bad.
 */
const MOST_TRUST = 4;
/** Below this, chance decides, until the advice would have paid again. */
const LEAST_TRUST = -2;

/**
 * A computer that learns. Experts guess the next move from what followed situations like the present one. Each of them
 * has doubles that second-guess the opponent, and doubles that guess what the opponent expects, which is the idea of Dan
 * Egnor's Iocaine Powder (1999). They look at both players' moves over several lengths, as in Andrzej Nagorko's
 * Greenberg (2000). All vote, louder the better they have done lately. Whoever sees through the vote gains little: it
 * is followed only while it pays, otherwise chance decides, which nobody can exploit. Measured as in M. Lanctot et al.,
 * Population-based Evaluation in Repeated Rock-Paper-Scissors (2023, arXiv 2303.03196); see docs/computer.md.
 */
export function createEnsemble(rules: RulesTable): Ensemble {
  const memories = CONTEXTS.map((context) => createMemory(context, rules));
  let experts = CONTEXTS.flatMap(expertsOn);
  let leader: Expert | undefined;
  let trust = 0;

  return {
    observe(mine, theirs) {
      const gained = (move: number) => rules.gain[move]?.[theirs] ?? 0;
      if (leader) trust = Math.min(MOST_TRUST, trust + gained(leader.move));
      for (const memory of memories) memory.learn(mine, theirs);
      const advice = memories.flatMap((memory) => adviceFrom(memory.recall(), rules));
      experts = experts.map(({ context, guesses, depth, ...before }, at) => {
        const earned = before.expected === undefined ? 0 : gained(before.move);
        const { expected, move } = advice[at] ?? NO_ADVICE;
        return { context, guesses, depth, expected, move, score: before.score * FADING + earned };
      });
      leader = leaderOf(experts, rules);
    },
    decide(random) {
      if (leader && trust >= LEAST_TRUST) return { move: leader.move, advice: leader };
      return { move: Math.floor(random() * rules.size), advice: leader ? 'distrust' : 'nobody' };
    },
  };
}

const NO_ADVICE = { expected: undefined, move: 0 };

const expertsOn = (context: Context): Expert[] =>
  (['theirs', 'mine'] as const).flatMap((guesses) =>
    DEPTHS.map((depth) => ({ context, guesses, depth, ...NO_ADVICE, score: 0 })),
  );

/** What the experts on one context advise, in the order of {@link expertsOn}. */
function adviceFrom(
  followers: Followers | undefined,
  { gain, outwits }: RulesTable,
): Pick<Expert, 'expected' | 'move'>[] {
  if (!followers) return [...DEPTHS, ...DEPTHS].map(() => NO_ADVICE);
  const { theirs, mine } = followers;
  return [
    { expected: highest(theirs), move: answerTo(theirs, gain) },
    { expected: highest(mine), move: answerTo(temptations(mine, gain), gain) },
  ].flatMap(({ expected, move }) => {
    const further = outwits[move] ?? 0;
    return [move, further, outwits[further] ?? 0].map((deeper) => ({ expected, move: deeper }));
  });
}

/** An expert for the move that wins the vote; undefined if no expert has earned anything. */
function leaderOf(experts: readonly Expert[], { size }: RulesTable): Expert | undefined {
  const informed = experts.filter(({ expected }) => expected !== undefined);
  const top = Math.max(0, ...informed.map(({ score }) => score));
  if (top === 0) return undefined;
  const votes = Array<number>(size).fill(0);
  for (const { move, score } of informed) {
    votes[move] = (votes[move] ?? 0) + Math.exp(LOUDNESS * (score - top));
  }
  const winner = highest(votes);
  const supporters = informed.filter(({ move }) => move === winner);
  return supporters[highest(supporters.map(merit))];
}

/** Of experts who have done alike, the one with the plainest thought is named. */
const merit = ({ score, depth, guesses }: Expert): number => score - depth - (guesses === 'mine' ? 1 : 0);
