import { isSeeking } from '../../client/src/session/state';
import { playerOf } from '../../domain/game';
import type { WatchView, WireMessage } from '../../domain/protocol';
import type { Call, Pending, Request } from './handler';
import type { Page } from './page';
import type { World, Worlds } from './world';

/** Calls of a handler that is under way. */
export interface Calls {
  readonly handler: number;
  readonly pending: Pending;
}

/**
 * Calls that commute with all else: of all orders the one in which they come first is enough; what goes wrong with them
 * is still explored. As long as their handler may crash, which of its calls are made before that makes a difference: then
 * they come first only if it waits for nothing else, and in every order.
 */
export function callsThatCanBeFirst(worlds: Worlds, world: World): Calls | undefined {
  if (!worlds.scope.reduced) return undefined;
  const { faults } = worlds.gateway(world).budget;
  for (const handler of worlds.memo.handlers.inOrder(world.handlers)) {
    const pending = worlds.memo.pendingOf(handler);
    const first = pending.filter(
      ([, call]) => isLastingPost(worlds, world, call) || isSettledSearch(worlds, world, call),
    );
    if (first.length > 0 && faults === 0) return { handler, pending: first.slice(0, 1) };
    if (first.length > 0 && first.length === pending.length) return { handler, pending: first };
  }
  return undefined;
}

/**
 * A post whose connection cannot end any more only puts a message on its way, where it waits as long as it likes. One
 * whose connection has ended reaches nobody, and may be told so before the end is reported as well as afterwards.
 */
function isLastingPost(worlds: Worlds, world: World, { port, args }: Call): boolean {
  if (port !== 'notifier') return false;
  return worlds
    .gateway(world)
    .connections.some(
      ([id, tab, state]) => id === args[0] && (state !== 'open' || !mayEnd(worlds, world, tab)),
    );
}

/** Whether the connection of a tab may end, or be given up for a newer one, while a post is under way. */
function mayEnd(worlds: Worlds, world: World, tab: number): boolean {
  const { tabs, troubled } = worlds.scope;
  const { budget } = worlds.gateway(world);
  const { session, watching, sockets, done } = worlds.page(world, tab);
  const isTroubled = tab === troubled && budget.cuts + budget.early > 0;
  const { deeds = [] } = tabs[tab] ?? {};
  const isLeaving = deeds.slice(done).some(({ type }) => type === 'close' || type === 'sit');
  const isShared = tabs.some(({ userId }, other) => other !== tab && userId === tabs[tab]?.userId);
  // A page stops when it is refused a seat.
  const mayBeRefused = !watching && session.view === undefined && session.gameId !== undefined;
  // A page connects anew when answers do not come, so not as long as anything is under way; but then it has two.
  return isTroubled || isLeaving || isShared || mayBeRefused || sockets.old !== undefined;
}

/**
 * A handler that has taken its seat looks whether its connection has taken another one since; `$disconnect` looks where to
 * leave. As long as the connection remembers one seat, in a game that has this player, and whatever is and will be asked
 * by it is about the same game, both find just this seat, whenever they look: nobody forgets it, and another attachment
 * to it makes no difference to what they do then.
 */
function isSettledSearch(worlds: Worlds, world: World, { port, method, args }: Call): boolean {
  if (port !== 'seats' || (method !== 'find' && method !== 'end')) return false;
  const [connectionId] = args;
  const { connections, games } = worlds.stored(world);
  const [seat, ...others] = connections.find(([id]) => id === connectionId)?.[1].seats ?? [];
  if (!seat || others.length > 0) return false;
  const game = games.find(([id]) => id === seat.gameId)?.[1];
  const isTaken = game !== undefined && playerOf(game, seat.userId ?? '') !== undefined;
  return isTaken && asksOnlyAbout(worlds, world, String(connectionId), seat.gameId);
}

/** Whether all that is and will be asked by a connection is about one game. */
function asksOnlyAbout(worlds: Worlds, world: World, connectionId: string, gameId: string): boolean {
  const isElsewhere = ({ message, connectionId: by }: Request) =>
    by === connectionId &&
    message !== 'disconnect' &&
    (message.action === 'new' || message.gameId !== gameId);
  if (world.handlers.some((handler) => isElsewhere(worlds.handler(handler).request))) return false;
  const [, tab = 0, state] = worlds.gateway(world).connections.find(([id]) => id === connectionId) ?? [];
  if (state !== 'open') return true;
  const { session, done } = worlds.page(world, tab);
  const left = worlds.scope.tabs[tab]?.deeds.slice(done) ?? [];
  // Whoever waits for a stranger may be put into another game.
  return (
    session.gameId === gameId &&
    !isSeeking(session) &&
    !left.some(({ type }) => type === 'open' || type === 'new')
  );
}

/**
 * A view for a page that only looks on, its player having nothing left to do, commutes with all else: it is answered by
 * nothing, and of all views that are under way to it the one with the highest version is shown in the end.
 */
export function viewThatCanBeFirst(worlds: Worlds, world: World): number | undefined {
  if (!worlds.scope.reduced) return undefined;
  const views = world.wires.filter((wire) => {
    const { connectionId, message } = worlds.wires.value(wire);
    const tab = worlds.tabOf(world, connectionId);
    if (mayEnd(worlds, world, tab)) return false;
    const page = worlds.page(world, tab);
    if (page.done !== worlds.scope.tabs[tab]?.deeds.length) return false;
    return 'watching' in message ? isAnotherWatchView(page, message) : isAnotherView(page, message);
  });
  // Not by number, which depends on what was explored before: a way is gone again without that.
  return worlds.wires.inOrder(views)[0];
}

const isAnotherView = ({ session }: Page, message: WireMessage): boolean =>
  session.connection.kind === 'settled' &&
  message.gameId === session.gameId &&
  'version' in message &&
  !('error' in message) &&
  message.round === session.view?.round;

/** The same for a watcher, as long as neither an answer is awaited nor a seat has changed hands. */
const isAnotherWatchView = ({ watching, alarms }: Page, { gameId, round, since }: WatchView): boolean =>
  gameId === watching?.gameId &&
  round === watching.view?.round &&
  since === watching.view.since &&
  !alarms.includes('answer');
