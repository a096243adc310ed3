import type { Move } from '../../domain/rules';
import { type Deed, gameIdOf, type Scope, scope, type Tab } from './scope';

const game = gameIdOf(0);
const plays = (round: number, move: Move): Deed => ({ type: 'play', round, move });

/** Ann has started a party, in which Bob plays. */
const ann = (...deeds: Deed[]): Tab => ({
  ...{ userId: 'ann-secret', gameId: undefined, isParty: true, deeds, isOpen: true },
});
const bob = (...deeds: Deed[]): Tab => ({ userId: 'bob-secret', gameId: game, deeds, isOpen: true });
/** Opens the link at any moment, to watch. */
const watcher = (userId: string, ...deeds: Deed[]): Tab => ({
  ...{ userId, gameId: game, watches: true, deeds, isOpen: false },
});
/** Watches already. */
const present = (tab: Tab): Tab => ({ ...tab, isOpen: true });
const cat = (...deeds: Deed[]) => watcher('cat-secret', ...deeds);
const dan = (...deeds: Deed[]) => watcher('dan-secret', ...deeds);
const sits: Deed = { type: 'sit' };
const already = (tab: Tab): Tab => ({ ...tab, already: 1 });
const done = (tab: Tab): Tab => ({ ...tab, already: tab.deeds.length });
const closes: Deed = { type: 'close' };
const cheats: Deed = { type: 'cheat', round: 1, move: 'spock' };

/** What is explored of those who watch; in each, a match is one won round. */
export const WATCHED: readonly Scope[] = [
  scope('a watcher and a round', [ann(plays(1, 'rock')), bob(plays(1, 'paper')), cat()]),
  scope('a watcher, and a fault', [ann(plays(1, 'rock')), already(bob(plays(1, 'paper'))), cat()], {
    faults: 1,
  }),
  scope(
    'a watcher is cut off',
    [ann(plays(1, 'rock')), already(bob(plays(1, 'paper'))), present(cat())],
    { cuts: 1 },
    2,
  ),
  scope('a watcher wakes up', [
    ann(plays(1, 'rock')),
    already(bob(plays(1, 'paper'))),
    present(cat({ type: 'wake' })),
  ]),
  scope('a watcher who plays', [
    ann(plays(1, 'rock')),
    already(bob(plays(1, 'paper'))),
    present(cat(cheats)),
  ]),
  scope('a watcher is next', [
    already(ann(plays(1, 'rock'), plays(2, 'rock'))),
    already(bob(plays(1, 'paper'))),
    present(cat(sits)),
  ]),
  scope('two watchers are next at once', [
    done(ann(plays(1, 'rock'), closes)),
    done(bob(plays(1, 'paper'))),
    present(cat(sits)),
    present(dan(sits)),
  ]),
];
