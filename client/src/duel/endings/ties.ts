import type { Move } from '../../../../domain/rules';
import type { Actor, Ending } from '../ending';
import { flash, from, hand } from './acting';

const meet = (place: Actor['place'], move: Move, reach: number): Actor => {
  const way = place === 'winner' ? 1 : -1;
  return {
    place,
    parts: hand(move),
    poses: [
      { at: 0 },
      { at: 0.26, x: -16 * way, turn: -6 * way, ease: 'ease-in' },
      { at: 0.42, x: reach * way },
      { at: 0.54, x: -7 * way, turn: 3 * way },
      { at: 0.68, x: -2 * way },
      { at: 1, x: -2 * way },
    ],
  };
};

/** Two fists bump. */
const bump = (move: Move): Ending => [
  flash('winner', 'burst', 0.4, { x: 50, y: 0 }),
  meet('winner', move, 9),
  meet('loser', move, 9),
  flash('winner', 'sparks', 0.42, { x: 50, y: 0 }),
  equals(-36),
];

/** Any other two hands run into each other. */
const clash = (move: Move): Ending => [
  meet('loser', move, 16),
  meet('winner', move, 16),
  flash('winner', 'sparks', 0.4, { x: 50, y: 0 }),
  equals(-36),
];

/** The sign between two equal moves, in nobody's color. */
const equals = (y: number): Actor => ({
  place: 'winner',
  parts: [{ art: ['props', 'equals'], look: 'ink' }],
  poses: from(
    0.5,
    { at: 0.5, x: 50, y: y + 20, wide: 0.1, high: 0.1 },
    { at: 0.62, x: 50, y, wide: 0.8, high: 0.8 },
    { at: 0.72, x: 50, y, wide: 0.6, high: 0.6 },
    { at: 1, x: 50, y, wide: 0.65, high: 0.65 },
  ),
});

/** Rocks bump, like fists; any other two hands run into each other. */
export const TIES: Readonly<Record<Move, (move: Move) => Ending>> = {
  rock: bump,
  paper: clash,
  scissors: clash,
  lizard: clash,
  spock: clash,
};
