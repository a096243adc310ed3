import type { Watching } from '../../client/src/watching/step';
import type { Game } from '../../domain/game';
import type { WatchedSide } from '../../domain/protocol';
import { watchViewWithHistoryOf } from '../../domain/watch-view';
import { nameOf } from './page';
import { presenceOf } from './presence';
import type { Stored } from './store';
import type { World, Worlds } from './world';

const SHOWN = ['round', 'since', 'roundSummary', 'left', 'right'] as const;

/** What a watching page shows against R19 once nothing is under way: everything must be true but the number of watchers. */
export function wrongInWatching(worlds: Worlds, world: World, tab: number, watching: Watching): string[] {
  const { userId, sockets } = worlds.page(world, tab);
  const game = new Map(worlds.stored(world).games).get(watching.gameId);
  if (watching.problem) return [`R19: ${userId} may not watch: ${watching.problem}`];
  if (sockets.closed || sockets.made === 0) return [];
  if (!game || !watching.view) return [`R19: ${userId}, who watches, sees no game`];
  const { history, ...truth } = watchViewWithHistoryOf(game, 0);
  const [left, right] = [truth.left, truth.right].map((side) => there(worlds, world, game, side));
  const expected = { ...truth, left, right };
  const wrong = SHOWN.filter((key) => !isSame(watching.view?.[key], expected[key])).map(
    (key) =>
      `R19: ${userId}, who watches, sees ${key} ${JSON.stringify(watching.view?.[key])}, but it is ${JSON.stringify(expected[key])}`,
  );
  if (!isSame(watching.history, history)) wrong.push(`R19: ${userId}, who watches, lacks rounds`);
  return wrong;
}

/** A side whose player is said to be where they really are. */
function there(worlds: Worlds, world: World, game: Game, side: WatchedSide | undefined) {
  const player = game.players.find(({ id }) => nameOf(id) === side?.name);
  return side && { ...side, status: presenceOf(worlds, world, player, game) };
}

/** Whether two plain values are equal, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** The games that a connection watches. */
export const watchedBy = ({ watchers = [] }: Stored, connectionId: string): string[] =>
  watchers.flatMap(([gameId, row]) =>
    row.some((each) => each.connectionId === connectionId) ? [gameId] : [],
  );

/**
 * What a watcher has not been told, against R19, though nothing went wrong and nothing is under way: each half of a
 * round is told to them at once.
 */
export function wrongForWatcher(
  worlds: Worlds,
  world: World,
  tab: number,
  { gameId, view }: Watching,
): string[] {
  const { userId, name, sockets } = worlds.page(world, tab);
  const game = new Map(worlds.stored(world).games).get(gameId);
  if (!game || !watchedBy(worlds.stored(world), `${name}${sockets.current}`).includes(gameId)) return [];
  const truth = watchViewWithHistoryOf(game, 0);
  const lacksResult = view?.round !== truth.round;
  const lacksMove = view?.left.played !== truth.left.played || view?.right?.played !== truth.right?.played;
  return [
    ...(lacksResult ? [`R19: ${userId}, who watches, was not told the result of a round`] : []),
    ...(lacksMove ? [`R19: ${userId}, who watches, was not told that a player has moved`] : []),
  ];
}
