import type { Think } from '../choice';
import { prepareFox } from './fox';
import { chooseAsMagpie } from './magpie';
import { chooseAsPebble } from './pebble';

/** The opponents to practice against, the easiest first. */
export const OPPONENT_IDS = ['pebble', 'magpie', 'fox'] as const;
export type OpponentId = (typeof OPPONENT_IDS)[number];

/** A computer with a character of its own. */
export interface Opponent {
  readonly name: string;
  /** What it is like, for someone who chooses whom to play. */
  readonly nature: string;
  /**
   * Makes it ready for one game.
   * @param random from 0 up to 1, independent at every call
   */
  prepare(random: () => number): Think;
}

export const OPPONENTS: Readonly<Record<OpponentId, Opponent>> = {
  pebble: {
    name: 'Pebble',
    nature: 'A tortoise of simple tastes. Find out what it likes, and you can win.',
    prepare: (random) => (rounds) => chooseAsPebble(rounds, random),
  },
  magpie: {
    name: 'Magpie',
    nature: 'Collects what you play after a win, a loss and a tie.',
    prepare: (random) => (rounds) => chooseAsMagpie(rounds, random),
  },
  fox: {
    name: 'Fox',
    nature: 'Learns how you play, and knows that you are learning, too.',
    prepare: prepareFox,
  },
};
