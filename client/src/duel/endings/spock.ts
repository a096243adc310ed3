import type { EndingsOf } from '../ending';
import { flash, from, hand, squashed } from './acting';

/** Spock strikes scissors, and takes a seat on rock. */
export const SPOCK_WINS: EndingsOf<'spock'> = {
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
            { at: 0.64, x: 2, y: 6, turn: 50, ease: 'ease-in' },
            { at: 0.84, x: 12, y: 34, turn: 40 },
            { at: 1, x: 12, y: 32, turn: 34 },
          ],
        },
        {
          art: ['scissors', 'upper'],
          around: '72% 28%',
          poses: [
            { at: 0 },
            { at: 0.48, ease: 'ease-out' },
            { at: 0.66, x: -4, y: -44, turn: -130, ease: 'ease-in' },
            { at: 0.86, x: -40, y: 56, turn: -180 },
            { at: 0.93, x: -46, y: 48, turn: -205 },
            { at: 1, x: -48, y: 52, turn: -198 },
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
};
