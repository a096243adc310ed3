import type { Actor, EndingsOf } from '../ending';
import { from, hand, lizard, until } from './acting';

/** Lizard bites: Spock turns green, and paper becomes less. */
export const LIZARD_WINS: EndingsOf<'lizard'> = {
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
        { at: 0.78, turn: -15, x: 2 },
        { at: 0.88, turn: -8, x: 2, y: 2 },
        { at: 1, turn: -10, x: 2 },
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
      parts: [{ art: ['props', 'drops'] }],
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
        { at: 0.18, x: -6 },
        { at: 0.3, x: 22 },
        { at: 0.4, x: 12 },
        { at: 0.52, x: 42 },
        { at: 0.62, x: 30 },
        { at: 0.74, x: 62 },
        { at: 0.84, x: 34 },
        { at: 1, x: 30 },
      ],
    },
    ...[0.3, 0.52, 0.74].map(
      (at, bite): Actor => ({
        place: 'loser',
        parts: [{ art: ['props', 'crumbs'] }],
        poses: from(
          at,
          { at, x: 24 * bite - 70, y: -26 },
          { at: at + 0.1, x: 24 * bite - 80, y: -38, turn: -20, ease: 'ease-in' },
          { at: at + 0.24, x: 24 * bite - 76, y: 2 * bite - 10, turn: 30 },
          { at: 1, x: 24 * bite - 76, y: 2 * bite - 10, turn: 30 },
        ),
      }),
    ),
  ],
};
