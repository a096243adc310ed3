import type { RulesTable } from './rules-table';

/**
 * What rounds are compared by: the opponent's moves, one's own, both, or how the two moves stood to each other: a
 * habit like repeating what has won is the same habit with every move, and is learned from all of them.
 */
export type Kind = 'theirs' | 'mine' | 'both' | 'relation';

/** The last `length` rounds, compared by `kind`. With length 0 all rounds are alike. */
export interface Context {
  readonly kind: Kind;
  readonly length: number;
}

const LENGTHS: Readonly<Record<Kind, readonly number[]>> = {
  theirs: [0, 1, 2, 3, 4, 6],
  mine: [1, 2, 3, 4, 6],
  both: [1, 2, 3, 4, 6],
  relation: [0, 1, 2, 3],
};

export const CONTEXTS: readonly Context[] = (['theirs', 'mine', 'both', 'relation'] as const).flatMap(
  (kind) => LENGTHS[kind].map((length) => ({ kind, length })),
);

/** How often each move has come next, by player. What is long ago counts less. */
export interface Followers {
  readonly theirs: readonly number[];
  readonly mine: readonly number[];
}

/** Each time that a situation comes again, what followed it before counts this much less. Habits last longer. */
const FADING: Readonly<Record<Kind, number>> = { theirs: 0.9, mine: 0.9, both: 0.9, relation: 0.98 };

/** Remembers what followed each situation. */
export interface Memory {
  /** What followed situations like the present one; undefined if there was none. */
  recall(): Followers | undefined;
  /** Takes in one more round. */
  learn(mine: number, theirs: number): void;
}

export function createMemory({ kind, length }: Context, { size, places }: RulesTable): Memory {
  const past: number[] = [];
  const seen = new Map<string, Followers>();
  const never = { theirs: Array<number>(size).fill(0), mine: Array<number>(size).fill(0) };
  let situation = '';
  /** What moves are counted from: for a habit, what was played last; otherwise always the same. */
  let from = { mine: 0, theirs: 0 };

  const steps = (start: number, to: number) => ((places[to] ?? 0) - (places[start] ?? 0) + size) % size;
  const counted = (often: readonly number[], step: number) =>
    often.map((count, at) => count * FADING[kind] + (at === step ? 1 : 0));
  const byMove = (often: readonly number[], start: number) =>
    often.map((_, move) => often[steps(start, move)] ?? 0);

  return {
    recall() {
      const followers = seen.get(situation);
      if (!followers) return undefined;
      return { theirs: byMove(followers.theirs, from.theirs), mine: byMove(followers.mine, from.mine) };
    },
    learn(mine, theirs) {
      const before = seen.get(situation) ?? never;
      seen.set(situation, {
        theirs: counted(before.theirs, steps(from.theirs, theirs)),
        mine: counted(before.mine, steps(from.mine, mine)),
      });
      past.push({ theirs, mine, both: mine * size + theirs, relation: steps(mine, theirs) }[kind]);
      situation = past.slice(Math.max(0, past.length - length)).join();
      if (kind === 'relation') from = { mine, theirs };
    },
  };
}
