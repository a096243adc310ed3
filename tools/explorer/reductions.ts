import type { Call, Pending, Request } from './handler';
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
export async function callsThatCanBeFirst(worlds: Worlds, world: World): Promise<Calls | undefined> {
  if (!worlds.scope.reduced) return undefined;
  const { faults } = worlds.gateway(world).budget;
  for (const handler of worlds.memo.handlers.inOrder(world.handlers)) {
    const { request } = worlds.handler(handler);
    const pending = await worlds.memo.pendingOf(handler);
    const first = pending.filter(
      ([, call]) => isLastingPost(worlds, world, call) || isSettledSearch(worlds, world, request, call),
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
  const isTroubled = tab === troubled && budget.cuts + budget.early > 0;
  const { deeds = [] } = tabs[tab] ?? {};
  const isLeaving = deeds.slice(worlds.page(world, tab).done).some(({ type }) => type === 'close');
  const isShared = tabs.some(({ userId }, other) => other !== tab && userId === tabs[tab]?.userId);
  // A page connects anew when answers do not come, so not as long as anything is under way; but then it has two.
  return isTroubled || isLeaving || isShared || worlds.page(world, tab).sockets.old !== undefined;
}

/**
 * A handler that has taken its seat looks whether its connection has taken another one since. As long as the connection
 * remembers this seat alone, and whatever is and will be asked by it is about the same game, it finds this seat, whenever
 * it looks: nobody leaves it by that connection but by `$disconnect`, which forgets nothing, and another attachment to it
 * makes no difference to what the handler does then.
 */
function isSettledSearch(worlds: Worlds, world: World, request: Request, { port, method }: Call): boolean {
  const { message, connectionId } = request;
  if (port !== 'seats' || method !== 'find' || gameAskedIn(message) === undefined) return false;
  const requests = world.handlers.map((each) => worlds.handler(each).request);
  const asked = requests.filter(
    (each) => each.connectionId === connectionId && each.message !== 'disconnect',
  );
  const { connections } = worlds.stored(world);
  const seats = connections.find(([id]) => id === connectionId)?.[1].seats ?? [];
  const games = [...asked.map((each) => gameAskedIn(each.message)), ...seats.map((seat) => seat.gameId)];
  return seats.length === 1 && staysIn(worlds, world, connectionId, gameAskedIn(message), games);
}

/** The game that a request is about, if it says so. */
const gameAskedIn = (message: Request['message']): string | undefined =>
  message === 'disconnect' || message.action === 'new' ? undefined : message.gameId;

/** Whether a page is in this game and goes to no other, and all of these games are this one. */
function staysIn(worlds: Worlds, world: World, connectionId: string, gameId: unknown, games: unknown[]) {
  const tab = worlds.tabOf(world, connectionId);
  const { session, done } = worlds.page(world, tab);
  const left = worlds.scope.tabs[tab]?.deeds.slice(done) ?? [];
  const goesElsewhere = left.some(({ type }) => type === 'open' || type === 'new');
  return !goesElsewhere && session.gameId === gameId && games.every((each) => each === gameId);
}

/**
 * A view for a page that only looks on, its player having nothing left to do, commutes with all else: it is answered by
 * nothing, and of all views that are under way to it the one with the highest version is shown in the end.
 */
export function viewThatCanBeFirst(worlds: Worlds, world: World): number | undefined {
  if (!worlds.scope.reduced) return undefined;
  return world.wires.find((wire) => {
    const { connectionId, message } = worlds.wires.value(wire);
    const tab = worlds.tabOf(world, connectionId);
    if (mayEnd(worlds, world, tab)) return false;
    const { session, done } = worlds.page(world, tab);
    const isIdle = session.connection.kind === 'settled' && done === worlds.scope.tabs[tab]?.deeds.length;
    const isView = message.gameId === session.gameId && 'version' in message && !('error' in message);
    return isIdle && isView && message.round === session.view?.round;
  });
}
