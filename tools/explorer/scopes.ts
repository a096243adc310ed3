import type { Move } from '../../domain/rules';
import { type Budget, type Deed, gameIdOf, NO_FAULTS, type Scope, type Tab } from './scope';

export const ANN = 'ann-secret';
export const BOB = 'bob-secret';

const plays = (round: number, move: Move): Deed => ({ type: 'play', round, move });
const game = gameIdOf(0);
/** Ann has started a game and waits; or she plays too. */
const ann = (...deeds: Deed[]): Tab => ({ userId: ANN, gameId: undefined, deeds, isOpen: true });
/** Bob opens her link at any moment. */
const bob = (...deeds: Deed[]): Tab => ({ userId: BOB, gameId: game, deeds, isOpen: false });
/** Bob is in her game already. */
const seatedBob = (...deeds: Deed[]): Tab => ({ ...bob(...deeds), isOpen: true });

const scope = (name: string, tabs: readonly Tab[], budget: Partial<Budget> = {}): Scope => {
  const all = { ...NO_FAULTS, ...budget };
  const users = new Set(tabs.map(({ userId }) => userId));
  const isSingle =
    users.size === tabs.length && tabs.every(({ deeds }) => deeds.every(({ type }) => type !== 'wake'));
  return { name, tabs, budget: all, isSingle, reduced: true };
};

const other = gameIdOf(2, 1);
const CAT = 'cat-secret';
/** Cat has a game of her own, in which Ann has a seat too. */
const cat: Tab = { userId: CAT, gameId: undefined, deeds: [], isOpen: true };
const opens = (gameId: string): Deed => ({ type: 'open', gameId });

/** What `npm test` explores. */
export const SMALL: readonly Scope[] = [
  scope('a join and a round', [ann(plays(1, 'rock')), bob(plays(1, 'paper'))]),
  scope('a join and a round with a duplicate', [ann(plays(1, 'rock')), bob(plays(1, 'paper'))], {
    duplicates: 1,
  }),
  scope('a join and a round with a fault', [ann(plays(1, 'rock')), bob(plays(1, 'paper'))], { faults: 1 }),
  scope('a round with two faults', [ann(plays(1, 'rock')), seatedBob(plays(1, 'paper'))], { faults: 2 }),
  scope('a round with a loss', [ann(plays(1, 'rock')), seatedBob(plays(1, 'paper'))], { losses: 1 }),
  scope('a round with a cut', [ann(plays(1, 'rock')), seatedBob(plays(1, 'paper'))], { cuts: 1 }),
  scope('a cut with a fault', [ann(), seatedBob(plays(1, 'paper'))], { cuts: 1, faults: 1 }),
  scope('two rounds', [
    ann(plays(1, 'rock'), plays(2, 'lizard')),
    seatedBob(plays(1, 'paper'), plays(2, 'spock')),
  ]),
  scope('an early alarm', [ann(plays(1, 'rock')), seatedBob(plays(1, 'paper'))], { early: 1 }),
  scope('a second tab', [ann(), seatedBob(), { ...bob(), isOpen: false }]),
  scope('a cheat', [
    ann({ type: 'cheat', round: 1, move: 'rock' }, plays(1, 'spock')),
    seatedBob(plays(1, 'paper')),
  ]),
  scope('two games', [ann(opens(other), opens(game)), seatedBob(), cat]),
  scope('two games and a play', [ann(plays(1, 'rock'), opens(other)), seatedBob(), cat]),
  scope('two games and a fault', [ann(opens(other)), seatedBob(), cat], { faults: 1 }),
];
