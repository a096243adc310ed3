import type { BeatenBy, Move } from '../../../domain/rules';
import type { Actor, Ending, Part } from './ending';
import type { Pose } from './motion';

const hand = (move: Move): Part[] => [{ art: [move, 'hand'] }];

/** Not to be seen before a moment, and then there at once. */
const from = (at: number, ...poses: readonly Pose[]): Pose[] => [
  { ...poses[0], at: 0, seen: 0 },
  { ...poses[0], at: at - 0.001, seen: 0 },
  ...poses.map((pose, index) => (index === 0 ? { ...pose, at } : pose)),
];

/** Gone from a moment on. */
const until = (at: number): Pose[] => [{ at: 0 }, { at: at - 0.001 }, { at, seen: 0 }, { at: 1, seen: 0 }];

/** A prop that flashes up where something is hit. */
const flash = (place: Actor['place'], name: string, at: number, where: Partial<Pose>): Actor => ({
  place,
  parts: [{ art: ['props', name] }],
  poses: from(
    at,
    { ...where, at, wide: 0.4, high: 0.4 },
    { ...where, at: at + 0.08, wide: 1.15, high: 1.15 },
    { ...where, at: at + 0.24, wide: 1, high: 1 },
    { ...where, at: at + 0.36, wide: 1.1, high: 1.1, seen: 0 },
    { ...where, at: 1, seen: 0 },
  ),
});

/** Fingers that open and close at each of these moments; the last pose stays. */
const snip = (angle: number, times: readonly number[]): Pose[] => [
  { at: 0 },
  ...times.flatMap((at) => [
    { at: at - 0.09, turn: angle },
    { at, turn: -0.7 * angle },
  ]),
  { at: 1 },
];

const scissors = (times: readonly number[]): Part[] => [
  { art: ['scissors', 'lower'], poses: snip(9, times), around: '45% 47%' },
  { art: ['scissors', 'upper'], poses: snip(-9, times), around: '46% 38%' },
  { art: ['scissors', 'palm'] },
  { art: ['scissors', 'sleeve'] },
];

const lizard = (bites: readonly number[]): Part[] => [
  { art: ['lizard', 'jaw'], poses: bites.length > 0 ? snip(16, bites) : undefined, around: '48% 60%' },
  { art: ['lizard', 'head'], poses: bites.length > 0 ? snip(-7, bites) : undefined, around: '30% 52%' },
  { art: ['lizard', 'eye'], poses: bites.length > 0 ? snip(-7, bites) : undefined, around: '30% 52%' },
  { art: ['lizard', 'sleeve'] },
];

/** Rises, comes down on the loser's place, and stays there. */
const slam = (y: number, x = 92): Pose[] => [
  { at: 0 },
  { at: 0.32, x: 0.75 * x, y: -46, turn: -16 },
  { at: 0.4, x, y: -48, turn: -10, ease: 'ease-in' },
  { at: 0.5, x, y: y + 4, wide: 1.06, high: 0.92 },
  { at: 0.6, x, y: y - 9 },
  { at: 0.7, x, y },
  { at: 1, x, y },
];

const squashed = (wide: number, high: number): Pose[] => [
  { at: 0 },
  { at: 0.47 },
  { at: 0.51, wide: 1.06 * wide, high: 0.8 * high },
  { at: 0.6, wide: 0.97 * wide, high: 1.15 * high },
  { at: 0.7, wide, high },
  { at: 1, wide, high },
];

/** Every win has its ending: one that is missing does not compile. */
export const ENDINGS: { readonly [Winner in Move]: Readonly<Record<BeatenBy<Winner>, Ending>> } = {
  rock: {
    scissors: [
      flash('loser', 'burst', 0.48, { y: 8 }),
      {
        place: 'loser',
        parts: [
          {
            art: ['scissors', 'lower'],
            around: '45% 47%',
            poses: [
              { at: 0 },
              { at: 0.47 },
              { at: 0.54, turn: 46, x: 6 },
              { at: 0.66, turn: 30, x: 6 },
              { at: 1, turn: 34, x: 6 },
            ],
          },
          {
            art: ['scissors', 'upper'],
            around: '46% 38%',
            poses: [
              { at: 0 },
              { at: 0.47 },
              { at: 0.54, turn: -62, x: 4 },
              { at: 0.66, turn: -40, x: 4 },
              { at: 1, turn: -48, x: 4 },
            ],
          },
          { art: ['scissors', 'palm'] },
          { art: ['scissors', 'sleeve'] },
        ],
        poses: squashed(1.2, 0.5),
        around: '50% 88%',
      },
      { place: 'winner', parts: hand('rock'), poses: slam(-4, 112) },
      flash('loser', 'sparks', 0.5, { y: 16 }),
    ],
    lizard: [
      flash('loser', 'burst', 0.48, { y: 8 }),
      { place: 'loser', parts: lizard([]), poses: squashed(1.3, 0.3), around: '50% 92%' },
      {
        place: 'loser',
        parts: [{ art: ['props', 'tongue'] }],
        poses: from(
          0.5,
          { at: 0.5, x: -10, y: 22, wide: 0.3 },
          { at: 0.62, x: -36, y: 22, wide: 1.2 },
          { at: 1, x: -32, y: 22 },
        ),
      },
      { place: 'winner', parts: hand('rock'), poses: slam(-6, 98) },
      {
        place: 'loser',
        parts: [{ art: ['props', 'pop'] }],
        poses: from(
          0.5,
          { at: 0.5, x: -14, y: 40 },
          { at: 0.66, x: -40, y: 4, turn: -20 },
          { at: 0.8, x: -38, y: 42, turn: -8 },
          { at: 0.87, x: -38, y: 34 },
          { at: 1, x: -38, y: 40, turn: -8 },
        ),
      },
    ],
  },
  paper: {
    rock: [
      {
        place: 'loser',
        parts: hand('rock'),
        poses: [
          { at: 0 },
          { at: 0.5 },
          { at: 0.58, wide: 0.86, high: 0.84 },
          { at: 0.72, wide: 0.92, high: 0.9 },
          { at: 1, wide: 0.9, high: 0.88 },
        ],
        around: '50% 80%',
      },
      {
        place: 'loser',
        parts: [{ art: ['props', 'sheet'], around: '50% 10%', look: 'whole' }],
        poses: from(
          0.18,
          { at: 0.18, x: -70, y: -10, turn: -60, wide: 0.3, high: 0.3 },
          { at: 0.38, x: -16, y: -44, turn: -14, wide: 0.9, high: 0.7 },
          { at: 0.55, y: 6, wide: 1.16, high: 1.14 },
          { at: 0.64, y: 0, wide: 1.08, high: 1.02 },
          { at: 0.74, y: 2, wide: 1.12, high: 1.08 },
          { at: 1, y: 2, wide: 1.12, high: 1.08 },
        ),
      },
      {
        place: 'winner',
        parts: hand('paper'),
        poses: [
          { at: 0 },
          { at: 0.38, x: 42, y: -40, turn: 8 },
          { at: 0.55, x: 52, y: -22, turn: 34 },
          { at: 0.64, x: 52, y: -30, turn: 26 },
          { at: 0.72, x: 52, y: -22, turn: 34 },
          { at: 0.8, x: 52, y: -30, turn: 26 },
          { at: 0.88, x: 52, y: -22, turn: 34 },
          { at: 1, x: 52, y: -23, turn: 33 },
        ],
      },
    ],
    spock: [
      {
        place: 'loser',
        parts: hand('spock'),
        poses: [
          { at: 0 },
          { at: 0.53 },
          { at: 0.58, x: 5, turn: 4 },
          { at: 0.8, x: 3, y: 4, turn: -15 },
          { at: 1, x: 3, y: 4, turn: -13 },
        ],
        around: '95% 55%',
      },
      {
        place: 'winner',
        parts: hand('paper'),
        poses: [{ at: 0 }, { at: 0.14, x: -10 }, { at: 0.34, x: 14 }, { at: 0.5, x: 10 }, { at: 1, x: 10 }],
      },
      {
        place: 'winner',
        parts: [{ art: ['props', 'proof'], look: 'text' }],
        poses: from(
          0.12,
          { at: 0.12, x: 16, y: 6, turn: 30, wide: 0.1, high: 0.5 },
          { at: 0.34, x: 46, y: 2, turn: -6, wide: 0.62, high: 0.62 },
          { at: 1, x: 42, y: 2, turn: -7, wide: 0.6, high: 0.6 },
        ),
      },
      {
        place: 'loser',
        parts: [{ art: ['props', 'stamp'], look: 'text' }],
        poses: from(
          0.42,
          { at: 0.42, x: -6, y: -30, turn: -4, wide: 2, high: 2, ease: 'ease-in' },
          { at: 0.54, x: -6, y: 0, turn: -13, wide: 0.86, high: 0.86 },
          { at: 0.62, x: -6, y: 0, turn: -13, wide: 0.96, high: 0.96 },
          { at: 1, x: -6, y: 0, turn: -13, wide: 0.94, high: 0.94 },
        ),
      },
    ],
  },
  scissors: {
    paper: [
      {
        place: 'loser',
        parts: [{ art: ['paper', 'hand'], look: 'lower-half' }],
        poses: [
          { at: 0 },
          { at: 0.36 },
          { at: 0.66, turn: -14, x: 4, y: 8, ease: 'ease-in' },
          { at: 0.85, turn: -34, x: 4, y: 30 },
          { at: 1, turn: -31, x: 4, y: 28 },
        ],
        around: '85% 60%',
      },
      {
        place: 'loser',
        parts: [{ art: ['paper', 'hand'], look: 'upper-half' }],
        poses: [
          { at: 0 },
          { at: 0.36 },
          { at: 0.66, turn: 14, x: 4, y: -8 },
          { at: 0.85, turn: 34, x: 8, y: -14 },
          { at: 1, turn: 31, x: 8, y: -12 },
        ],
        around: '85% 45%',
      },
      {
        place: 'winner',
        parts: scissors([0.22, 0.4, 0.58, 0.76]),
        poses: [{ at: 0 }, { at: 0.14, x: -10 }, { at: 0.64, x: 60 }, { at: 0.76, x: 56 }, { at: 1, x: 30 }],
      },
    ],
    lizard: [
      {
        place: 'loser',
        parts: [
          { art: ['lizard', 'sleeve'] },
          {
            art: ['props', 'spring'],
            around: '34% 52%',
            poses: from(
              0.48,
              { at: 0.48, wide: 0.2 },
              { at: 0.58, wide: 1.5, turn: -10 },
              { at: 0.7, wide: 0.8, turn: 8 },
              { at: 0.82, wide: 1.15, turn: -4 },
              { at: 1 },
            ),
          },
          { art: ['lizard', 'head'], look: 'neck' },
          { art: ['lizard', 'sleeve'] },
        ],
      },
      {
        place: 'loser',
        parts: [
          {
            art: ['props', 'tongue'],
            poses: from(0.62, { at: 0.62, wide: 0.4 }, { at: 0.74, wide: 1.1 }, { at: 1 }),
            around: '60% 50%',
          },
          { art: ['lizard', 'jaw'] },
          { art: ['lizard', 'head'], look: 'face' },
          { art: ['lizard', 'eye'], poses: until(0.5) },
          { art: ['props', 'dead'], poses: from(0.5, { at: 0.5 }, { at: 1 }) },
        ],
        poses: [
          { at: 0 },
          { at: 0.47, ease: 'ease-out' },
          { at: 0.64, x: -18, y: -46, turn: -70, ease: 'ease-in' },
          { at: 0.82, x: -44, y: 24, turn: -165 },
          { at: 0.89, x: -50, y: 14, turn: -188 },
          { at: 0.96, x: -52, y: 22, turn: -196 },
          { at: 1, x: -52, y: 22, turn: -194 },
        ],
        around: '38% 46%',
      },
      {
        place: 'winner',
        parts: scissors([0.2, 0.48]),
        poses: [
          { at: 0 },
          { at: 0.3, x: 62, y: -38, turn: 26 },
          { at: 0.42, x: 80, y: -36, turn: 40 },
          { at: 0.48, x: 82, y: -30, turn: 42 },
          { at: 0.7, x: 4, y: -26, turn: 0 },
          { at: 1, x: -8, y: -14, turn: -6 },
        ],
      },
    ],
  },
  lizard: {
    spock: [
      {
        place: 'loser',
        parts: [
          ...hand('spock'),
          {
            art: ['spock', 'hand'],
            look: 'sick',
            poses: [
              { at: 0, seen: 0 },
              { at: 0.42, seen: 0 },
              { at: 0.72, seen: 1 },
              { at: 1, seen: 1 },
            ],
          },
          {
            art: ['props', 'drips'],
            poses: from(0.66, { at: 0.66, y: -8, wide: 0.8, high: 0.8 }, { at: 0.9, y: 6 }, { at: 1, y: 3 }),
          },
        ],
        poses: [
          { at: 0 },
          { at: 0.4 },
          { at: 0.48, x: 4, turn: 8 },
          { at: 0.58, turn: -12, x: 2 },
          { at: 0.68, turn: 4, x: 2 },
          { at: 0.78, turn: -18, x: 2, y: 2 },
          { at: 0.88, turn: -8, x: 2, y: 2 },
          { at: 1, turn: -15, x: 2, y: 3 },
        ],
        around: '95% 55%',
      },
      {
        place: 'loser',
        parts: [
          {
            art: ['props', 'swirl'],
            around: '51% 18%',
            poses: from(
              0.6,
              { at: 0.6, turn: -200, wide: 0.4, high: 0.4 },
              { at: 1, turn: 120, wide: 1.5, high: 1.5 },
            ),
          },
        ],
        poses: [
          { at: 0, y: -14, x: 12 },
          { at: 1, y: -14, x: 12 },
        ],
      },
      {
        place: 'winner',
        parts: lizard([0.24, 0.43]),
        poses: [
          { at: 0 },
          { at: 0.2, x: -12 },
          { at: 0.42, x: 36, y: 2 },
          { at: 0.5, x: 34, y: 4, turn: 6 },
          { at: 0.58, x: 36, y: 0, turn: -5 },
          { at: 0.8, x: 0 },
          { at: 1, x: -2 },
        ],
      },
      {
        place: 'loser',
        parts: [{ art: ['props', 'drops'], look: 'whole' }],
        poses: from(
          0.43,
          { at: 0.43, x: -14, wide: 0.4, high: 0.4 },
          { at: 0.6, x: -4, y: -10, wide: 1.2, high: 1.2 },
          { at: 0.82, y: 20, x: -2, seen: 0 },
          { at: 1, seen: 0 },
        ),
      },
    ],
    paper: [
      {
        place: 'loser',
        parts: [
          { art: ['paper', 'hand'], look: 'bitten-3' },
          { art: ['paper', 'hand'], look: 'bitten-2', poses: until(0.74) },
          { art: ['paper', 'hand'], look: 'bitten-1', poses: until(0.52) },
          { art: ['paper', 'hand'], poses: until(0.3) },
        ],
        poses: [
          { at: 0 },
          { at: 0.28 },
          { at: 0.33, x: 4 },
          { at: 0.5, x: 0 },
          { at: 0.55, x: 4 },
          { at: 0.72 },
          { at: 0.77, x: 5 },
          { at: 1, x: 2 },
        ],
      },
      {
        place: 'winner',
        parts: lizard([0.3, 0.52, 0.74, 0.88]),
        poses: [
          { at: 0 },
          { at: 0.18, x: -4 },
          { at: 0.3, x: 28 },
          { at: 0.4, x: 22 },
          { at: 0.52, x: 44 },
          { at: 0.62, x: 36 },
          { at: 0.74, x: 58 },
          { at: 0.84, x: 40 },
          { at: 1, x: 38 },
        ],
      },
      ...[0.3, 0.52, 0.74].map(
        (at, bite): Actor => ({
          place: 'loser',
          parts: [{ art: ['props', 'crumbs'], look: 'whole' }],
          poses: from(
            at,
            { at, x: 10 * bite, y: -30 },
            { at: at + 0.12, x: 10 * bite - 6, y: -40, turn: -20, ease: 'ease-in' },
            { at: at + 0.25, x: 16 * bite - 10, y: 4 + 3 * bite, turn: 30 },
            { at: 1, x: 16 * bite - 10, y: 4 + 3 * bite, turn: 30 },
          ),
        }),
      ),
    ],
  },
  spock: {
    scissors: [
      flash('loser', 'burst', 0.48, { x: -34, y: -4 }),
      {
        place: 'loser',
        parts: [
          {
            art: ['scissors', 'lower'],
            around: '70% 47%',
            poses: [
              { at: 0 },
              { at: 0.48 },
              { at: 0.64, x: 8, y: 10, turn: 80, ease: 'ease-in' },
              { at: 0.84, x: 16, y: 36, turn: 164 },
              { at: 1, x: 14, y: 36, turn: 158 },
            ],
          },
          {
            art: ['scissors', 'upper'],
            around: '72% 28%',
            poses: [
              { at: 0 },
              { at: 0.48, ease: 'ease-out' },
              { at: 0.66, x: -4, y: -44, turn: -130, ease: 'ease-in' },
              { at: 0.86, x: -14, y: 50, turn: -300 },
              { at: 0.93, x: -14, y: 44, turn: -320 },
              { at: 1, x: -14, y: 48, turn: -316 },
            ],
          },
          { art: ['scissors', 'palm'] },
          { art: ['scissors', 'sleeve'] },
        ],
        poses: [
          { at: 0 },
          { at: 0.48 },
          { at: 0.53, x: 14, turn: 8 },
          { at: 0.7, x: 6, turn: -3 },
          { at: 1, x: 6 },
        ],
      },
      {
        place: 'winner',
        parts: hand('spock'),
        poses: [
          { at: 0 },
          { at: 0.32, x: 4, y: -30, turn: -52 },
          { at: 0.4, x: 6, y: -32, turn: -56, ease: 'ease-in' },
          { at: 0.5, x: 44, y: -2, turn: 22 },
          { at: 0.62, x: 40, y: -8, turn: 10 },
          { at: 0.8, x: 16, y: -4, turn: 0 },
          { at: 1, x: 12, y: -4, turn: 0 },
        ],
      },
      flash('loser', 'sparks', 0.5, { x: -34, y: -4 }),
    ],
    rock: [
      { place: 'loser', parts: hand('rock'), poses: squashed(1.12, 0.62), around: '50% 80%' },
      {
        place: 'winner',
        parts: hand('spock'),
        poses: [
          { at: 0 },
          { at: 0.34, x: 72, y: -52, turn: -60, wide: 0.84, high: 0.84 },
          { at: 0.42, x: 94, y: -58, turn: -90, wide: 0.84, high: 0.84, ease: 'ease-in' },
          { at: 0.51, x: 98, y: -37, turn: -90, wide: 0.76, high: 0.92 },
          { at: 0.6, x: 98, y: -46, turn: -94, wide: 0.84, high: 0.84 },
          { at: 0.7, x: 98, y: -42, turn: -90, wide: 0.82, high: 0.84 },
          { at: 0.84, x: 98, y: -43, turn: -86, wide: 0.82, high: 0.84 },
          { at: 1, x: 98, y: -42, turn: -90, wide: 0.82, high: 0.84 },
        ],
      },
      {
        place: 'winner',
        parts: [
          {
            art: ['props', 'legs'],
            around: '50% 87%',
            poses: from(
              0.48,
              { at: 0.48, high: 0.3 },
              { at: 0.56, high: 1.1, turn: 10 },
              { at: 0.68, turn: -10 },
              { at: 0.8, turn: 8 },
              { at: 0.92, turn: -6 },
              { at: 1 },
            ),
          },
        ],
        poses: [
          { at: 0, x: 98, y: -42 },
          { at: 1, x: 98, y: -42 },
        ],
      },
    ],
  },
};

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
  equals(-42),
];

/** Any other two hands run into each other. */
const clash = (move: Move): Ending => [
  meet('loser', move, 16),
  meet('winner', move, 16),
  flash('winner', 'sparks', 0.4, { x: 50, y: 0 }),
  equals(-42),
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

const TIES: Readonly<Record<Move, (move: Move) => Ending>> = {
  rock: bump,
  paper: clash,
  scissors: clash,
  lizard: clash,
  spock: clash,
};

/** How these two moves are acted out; the first must not lose. */
export function endingOf(winner: Move, loser: Move): Ending {
  const endings: Readonly<Partial<Record<Move, Ending>>> = ENDINGS[winner];
  return endings[loser] ?? TIES[winner](winner);
}
