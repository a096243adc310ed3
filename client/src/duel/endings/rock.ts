import type { EndingsOf } from '../ending';
import { flash, from, hand, lizard, slam, squashed } from './acting';

/** Rock comes down on whatever is there. */
export const ROCK_WINS: EndingsOf<'rock'> = {
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
            { at: 0.54, turn: 74, x: 2 },
            { at: 0.66, turn: 40, x: 2 },
            { at: 1, turn: 52, x: 2 },
          ],
        },
        {
          art: ['scissors', 'upper'],
          around: '46% 38%',
          poses: [
            { at: 0 },
            { at: 0.47 },
            { at: 0.54, turn: -110, x: 2 },
            { at: 0.66, turn: -64, x: 2 },
            { at: 1, turn: -80, x: 2 },
          ],
        },
        { art: ['scissors', 'palm'] },
        { art: ['scissors', 'sleeve'] },
      ],
      poses: [
        { at: 0 },
        { at: 0.47 },
        { at: 0.52, x: -34, y: 6, wide: 1.2, high: 0.5 },
        { at: 0.62, x: -38, wide: 1, high: 0.82 },
        { at: 0.74, x: -37, y: 2, wide: 1.04, high: 0.78 },
        { at: 1, x: -37, y: 2, wide: 1.04, high: 0.78 },
      ],
      around: '50% 80%',
    },
    { place: 'winner', parts: hand('rock'), poses: slam(-2, 100) },
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
};
