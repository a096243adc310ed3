import type { Pending } from './handler';
import type { World, Worlds } from './world';

/** Posts of a handler that is under way. */
export interface Posts {
  readonly handler: number;
  readonly pending: Pending;
}

/**
 * A post whose connection cannot end any more commutes with all else: it only puts a message on its way, where it waits
 * as long as it likes. So of all orders the one in which it comes first is enough; what goes wrong with it is still
 * explored. As long as its handler may crash, which of the handler's calls are made before that makes a difference:
 * then its posts come first only if it waits for nothing else, and in every order.
 */
export async function postsThatCanBeFirst(worlds: Worlds, world: World): Promise<Posts | undefined> {
  if (!worlds.scope.reduced) return undefined;
  const { connections, budget } = worlds.gateway(world);
  const lasts = (id: unknown) =>
    connections.some((each) => each[0] === id && each[2] === 'open' && !mayEnd(worlds, world, each[1]));
  for (const handler of worlds.memo.handlers.inOrder(world.handlers)) {
    const pending = await worlds.memo.pendingOf(handler);
    const posts = pending.filter(([, { port, args }]) => port === 'notifier' && lasts(args[0]));
    if (posts.length > 0 && budget.faults === 0) return { handler, pending: posts.slice(0, 1) };
    if (posts.length > 0 && posts.length === pending.length) return { handler, pending: posts };
  }
  return undefined;
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
 * A view for a page that only looks on, its player having nothing left to do, commutes with all else: it is answered by
 * nothing, and of all views that are under way to it the one with the highest version is shown in the end.
 */
export function viewThatCanBeFirst(worlds: Worlds, world: World): number | undefined {
  if (!worlds.scope.reduced) return undefined;
  return world.wires.find((wire) => {
    const { connectionId, message } = worlds.wires.value(wire);
    const connection = worlds.gateway(world).connections.find(([id]) => id === connectionId);
    if (connection?.[2] !== 'open' || mayEnd(worlds, world, connection[1])) return false;
    const { session, done } = worlds.page(world, connection[1]);
    const isIdle =
      session.connection.kind === 'settled' && done === worlds.scope.tabs[connection[1]]?.deeds.length;
    const isView = message.gameId === session.gameId && 'version' in message && !('error' in message);
    return isIdle && isView && message.round === session.view?.round;
  });
}
