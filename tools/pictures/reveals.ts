import { MOVES, type Move, verb } from '../../domain/rules';

/** One round for each of the ten wins and the two kinds of tie. Every other win is the right one's. */
export const REVEALS: readonly (readonly [left: Move, right: Move])[] = [
  ...MOVES.flatMap((winner) =>
    MOVES.filter((loser) => verb(winner, loser)).map((loser) => [winner, loser] as const),
  ).map(([winner, loser], index) => (index % 2 ? ([loser, winner] as const) : ([winner, loser] as const))),
  ['rock', 'rock'],
  ['spock', 'spock'],
];
