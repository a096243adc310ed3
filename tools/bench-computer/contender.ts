import { createEnsemble } from '../../client/src/practice/computer/ensemble';
import type { RulesTable } from '../../client/src/practice/computer/rules-table';

/** Someone who plays: moves are numbers, as in a {@link RulesTable}. */
export interface Contender {
  decide(): number;
  observe(mine: number, theirs: number): void;
}

/** Makes a contender for one game. */
export type Entrant = (rules: RulesTable, random: () => number) => Contender;

/** The computer that learns. */
export const learner: Entrant = (rules, random) => {
  const { decide, observe } = createEnsemble(rules);
  return { decide: () => decide(random).move, observe };
};

export const anyOf = (moves: readonly number[], random: () => number): number =>
  moves[Math.floor(random() * moves.length)] ?? 0;

export const allMoves = ({ size }: RulesTable): number[] => Array.from({ length: size }, (_, move) => move);

/** The moves that beat a move. */
export const winnersOver = (move: number, rules: RulesTable): number[] =>
  allMoves(rules).filter((winner) => rules.gain[winner]?.[move] === 1);

export const chance: Entrant = (rules, random) => ({
  decide: () => Math.floor(random() * rules.size),
  observe() {},
});
