import type { Move } from '../../../../domain/rules';
import type { Actor, Part } from '../ending';
import type { Pose } from '../motion';

export const hand = (move: Move): Part[] => [{ art: [move, 'hand'] }];

/** Not to be seen before a moment, and then there at once. */
export const from = (at: number, ...poses: readonly Pose[]): Pose[] => [
  { ...poses[0], at: 0, seen: 0 },
  { ...poses[0], at: at - 0.001, seen: 0 },
  ...poses.map((pose, index) => (index === 0 ? { ...pose, at } : pose)),
];

/** Gone from a moment on. */
export const until = (at: number): Pose[] => [
  { at: 0 },
  { at: at - 0.001 },
  { at, seen: 0 },
  { at: 1, seen: 0 },
];

/** A prop that flashes up where something is hit. */
export const flash = (place: Actor['place'], name: string, at: number, where: Partial<Pose>): Actor => ({
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

/** Opens before each of these moments and is closed in it. */
export const snip = (angle: number, times: readonly number[]): Pose[] => [
  { at: 0 },
  ...times.flatMap((at) => [
    { at: at - 0.09, turn: angle },
    { at, turn: -0.7 * angle },
  ]),
  { at: 1 },
];

export const scissors = (times: readonly number[]): Part[] => [
  { art: ['scissors', 'lower'], poses: snip(9, times), around: '45% 47%' },
  { art: ['scissors', 'upper'], poses: snip(-9, times), around: '46% 38%' },
  { art: ['scissors', 'palm'] },
  { art: ['scissors', 'sleeve'] },
];

export const lizard = (bites: readonly number[]): Part[] => [
  { art: ['lizard', 'jaw'], poses: bites.length > 0 ? snip(16, bites) : undefined, around: '48% 60%' },
  { art: ['lizard', 'head'], poses: bites.length > 0 ? snip(-7, bites) : undefined, around: '30% 52%' },
  { art: ['lizard', 'eye'], poses: bites.length > 0 ? snip(-7, bites) : undefined, around: '30% 52%' },
  { art: ['lizard', 'sleeve'] },
];

/** Rises, comes down on the loser's place, and stays there. */
export const slam = (y: number, x = 92): Pose[] => [
  { at: 0 },
  { at: 0.32, x: 0.75 * x, y: -46, turn: -16 },
  { at: 0.4, x, y: -48, turn: -10, ease: 'ease-in' },
  { at: 0.5, x, y: y + 4, wide: 1.06, high: 0.92 },
  { at: 0.6, x, y: y - 9 },
  { at: 0.7, x, y },
  { at: 1, x, y },
];

/** Struck from above, half way through. */
export const squashed = (wide: number, high: number): Pose[] => [
  { at: 0 },
  { at: 0.47 },
  { at: 0.51, wide: 1.06 * wide, high: 0.8 * high },
  { at: 0.6, wide: 0.97 * wide, high: 1.15 * high },
  { at: 0.7, wide, high },
  { at: 1, wide, high },
];
