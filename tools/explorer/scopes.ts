import type { Move } from '../../domain/rules';
import { type Deed, gameIdOf, type Scope, scope, type Tab } from './scope';
import { WATCHED } from './watched-scopes';

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

/** Their first deed is done when the exploration begins. */
const already = (tab: Tab): Tab => ({ ...tab, already: 1 });

/** The second game to be created, by the tab with this number. */
const gameOf = (tab: number) => gameIdOf(tab, 1);
const other = gameOf(2);
const CAT = 'cat-secret';
/** Cat has a game of her own, in which Ann has a seat too. */
const cat: Tab = { userId: CAT, gameId: undefined, deeds: [], isOpen: true };
const cheats = (round: number, move: Move): Deed => ({ type: 'cheat', round, move });
const opens = (gameId: string): Deed => ({ type: 'open', gameId });
const closes: Deed = { type: 'close' };
const releases: Deed = { type: 'release' };
/** Someone else who opens Ann's link at any moment. */
const newcomer = (...deeds: Deed[]): Tab => ({ ...bob(...deeds), userId: CAT });

const playingAnn = ann(plays(1, 'rock'));
const playingBob = seatedBob(plays(1, 'paper'));

/** Looks for a stranger, at any moment. */
const seeker = (userId: string, ...deeds: Deed[]): Tab => ({
  ...{ userId, deeds, gameId: undefined, seeks: true, isOpen: false },
});

/** What `npm test` explores, in at most a minute. */
export const SMALL: readonly Scope[] = [
  scope('a join and a round', [ann(plays(1, 'rock')), bob(plays(1, 'paper'))]),
  scope('a join and a round with a duplicate', [ann(plays(1, 'rock')), bob(plays(1, 'paper'))], {
    duplicates: 1,
  }),
  scope('a new game with two faults', [{ ...ann(), isOpen: false }], { faults: 2 }),
  scope('a join with two faults', [ann(), bob()], { faults: 2 }),
  scope('a round with a fault', [ann(plays(1, 'rock')), seatedBob(plays(1, 'paper'))], { faults: 1 }),
  scope('a round with a loss', [ann(plays(1, 'rock')), seatedBob(plays(1, 'paper'))], { losses: 1 }),
  scope('two rounds', [
    ann(plays(1, 'rock'), plays(2, 'lizard')),
    seatedBob(plays(1, 'paper'), plays(2, 'spock')),
  ]),
  scope('a cheat', [ann(cheats(1, 'rock'), plays(1, 'spock')), seatedBob(plays(1, 'paper'))]),
  scope('a cut and a play', [ann(), seatedBob(plays(1, 'paper'))], { cuts: 1 }),
  scope('a cut with a fault', [ann(), seatedBob()], { cuts: 1, faults: 1 }),
  scope('an early alarm', [ann(), seatedBob(plays(1, 'paper'))], { early: 1 }),
  scope('a second tab', [ann(), { ...ann(), gameId: game, isOpen: false }]),
  scope('another game with a fault', [ann(opens(other)), seatedBob(), cat], { faults: 1 }),
  scope('a new game with a fault', [ann({ type: 'new' })], { faults: 1 }),
  scope('a third player', [ann(), bob(), { ...bob(), userId: CAT }]),
  scope('a cheat ahead of time', [ann(cheats(2, 'rock'), plays(1, 'spock')), seatedBob(plays(1, 'paper'))]),
  scope('a reconnect and a play', [ann({ type: 'reconnect' }, plays(1, 'rock')), seatedBob()]),
  scope('a seat given up, with a fault', [ann(), seatedBob(closes), newcomer()], { faults: 1 }),
  scope('a newcomer, and a player who comes back', [ann(), seatedBob(), newcomer()], { cuts: 1 }, 1),
  scope(
    'a newcomer, and a player who plays and is cut off',
    [ann(), already(playingBob), newcomer()],
    { cuts: 1 },
    1,
  ),
  scope('a release with an open move', [
    ann(releases),
    already(seatedBob(cheats(1, 'paper'), closes)),
    newcomer(),
  ]),
  scope('a release after a round', [
    already(ann(plays(1, 'rock'), releases)),
    already(seatedBob(cheats(1, 'paper'), closes)),
    newcomer(),
  ]),
  scope(
    'a release with a fault',
    [ann(releases), already(seatedBob(cheats(1, 'paper'), closes)), newcomer()],
    {
      faults: 1,
    },
  ),
  scope('a page is closed', [ann(closes), seatedBob(plays(1, 'paper'))]),
  scope('a join and a new game', [ann({ type: 'new' }), bob()]),
  scope('two who look for a stranger', [seeker(ANN), seeker(BOB)]),
  scope('two who look for a stranger, with a fault', [seeker(ANN), seeker(BOB)], { faults: 1 }),
  scope('three who look for a stranger', [seeker(ANN), seeker(BOB), seeker(CAT)]),
  scope('a gesture', [ann({ type: 'react' }), seatedBob()], { faults: 1 }),
  ...WATCHED,
];

/** Ann opens her game in another tab, at any moment. */
const secondTab = (...deeds: Deed[]): Tab => ({ ...ann(...deeds), gameId: game, isOpen: false });

/** What `npm run test:exhaustive` explores besides, those that take longest first. */
export const LARGE: readonly Scope[] = [
  scope('a second tab and the second move of a round', [
    ann(),
    secondTab(plays(1, 'rock')),
    already(playingBob),
  ]),
  scope('a cut and the second move of a round', [playingAnn, already(playingBob)], { cuts: 1 }),
  scope('two joins at once', [ann(opens(gameOf(1)), opens(game)), cat]),
  scope('a second tab with a fault', [ann(), secondTab()], { faults: 1 }),
  scope('a cut, a play and a fault', [ann(), playingBob], { cuts: 1, faults: 1 }),
  scope('a second tab with a play', [ann(), secondTab(plays(1, 'rock'))]),
  scope('a join and a round with a fault', [playingAnn, bob(plays(1, 'paper'))], { faults: 1 }),
  scope('another game and back', [ann(opens(other), opens(game)), seatedBob(), cat]),
  scope('a play and another game', [ann(plays(1, 'rock'), opens(other)), seatedBob(), cat]),
  scope('a page is loaded again while the opponent plays', [ann({ type: 'close' }), secondTab(), playingBob]),
  scope('a page is loaded again with a fault', [ann({ type: 'close' }), secondTab()], { faults: 1 }),
  scope('a second tab and the opponent finishes a round', [already(playingAnn), secondTab(), playingBob]),
  scope('a cut, the opponent finishes a round, and a fault', [already(playingAnn), playingBob], {
    cuts: 1,
    faults: 1,
  }),
  scope('two early alarms and a play', [ann(), playingBob], { early: 2 }),
  scope('two cuts and a play', [ann(), playingBob], { cuts: 2 }),
  scope('a new game and back', [ann({ type: 'new' }, opens(game))]),
  scope('a play and a new game', [ann(plays(1, 'rock'), { type: 'new' }), seatedBob()]),
  scope('a wake-up and a cut with a fault', [ann({ type: 'wake' })], { cuts: 1, faults: 1 }),
  scope('a move and a cut', [ann(plays(1, 'rock'))], { cuts: 1 }),
  scope('an early alarm with a fault', [ann(), seatedBob(plays(1, 'paper'))], { early: 1, faults: 1 }),
  scope('two early alarms alone', [ann()], { early: 2 }),
];

/** Too many states to be explored to the end, but seeded bugs are found in them. */
export const ENDLESS: readonly Scope[] = [
  scope('a new game and back with a fault', [ann({ type: 'new' }, opens(game))], { faults: 1 }),
  scope('a wake-up and another game with a fault', [ann({ type: 'wake' }, opens(gameOf(1))), cat], {
    faults: 1,
  }),
];
