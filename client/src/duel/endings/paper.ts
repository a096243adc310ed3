import type { EndingsOf } from '../ending';
import { from, hand } from './acting';

/** Paper lays a sheet over rock, and a proof before Spock. */
export const PAPER_WINS: EndingsOf<'paper'> = {
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
      parts: [{ art: ['props', 'sheet'], around: '50% 10%' }],
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
        { at: 0.55, x: 44, y: -24, turn: 30 },
        { at: 0.64, x: 44, y: -32, turn: 22 },
        { at: 0.72, x: 44, y: -24, turn: 30 },
        { at: 0.8, x: 44, y: -32, turn: 22 },
        { at: 0.88, x: 44, y: -24, turn: 30 },
        { at: 1, x: 44, y: -25, turn: 29 },
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
        { at: 0.8, x: 3, y: 2, turn: -12 },
        { at: 1, x: 3, y: 2, turn: -9 },
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
        { at: 0.42, x: -6, y: -30, turn: -4, wide: 1.6, high: 1.6, ease: 'ease-in' },
        { at: 0.54, x: -6, y: 0, turn: -13, wide: 0.86, high: 0.86 },
        { at: 0.62, x: -6, y: 0, turn: -13, wide: 0.96, high: 0.96 },
        { at: 1, x: -6, y: 0, turn: -13, wide: 0.94, high: 0.94 },
      ),
    },
  ],
};
