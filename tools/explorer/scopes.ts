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
  // Two unanswered questions in a row make a page connect anew.
  const connectionsLast = isSingle && all.cuts === 0 && all.early === 0 && all.faults + all.losses < 2;
  return { name, tabs, budget: all, connectionsLast };
};

/** What `npm test` explores. */
export const SMALL: readonly Scope[] = [
  scope('a join and a round', [ann(plays(1, 'rock')), bob(plays(1, 'paper'))]),
  scope('a round with a duplicate', [ann(plays(1, 'rock')), seatedBob(plays(1, 'paper'))], { duplicates: 1 }),
  scope('a round with a fault', [ann(plays(1, 'rock')), seatedBob(plays(1, 'paper'))], { faults: 1 }),
];
