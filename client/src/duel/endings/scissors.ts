import type { EndingsOf } from '../ending';
import { from, scissors, until } from './acting';

/** Scissors cut a paper in two, and a lizard short. */
export const SCISSORS_WIN: EndingsOf<'scissors'> = {
  paper: [
    {
      place: 'loser',
      parts: [{ art: ['paper', 'hand'], look: 'lower-half' }],
      poses: [
        { at: 0 },
        { at: 0.36 },
        { at: 0.66, turn: -14, x: 4, y: 8, ease: 'ease-in' },
        { at: 0.85, turn: -19, x: 2, y: 11 },
        { at: 1, turn: -17, x: 2, y: 9 },
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
        { at: 0.85, turn: 26, x: 5, y: -12 },
        { at: 1, turn: 23, x: 5, y: -10 },
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
};
