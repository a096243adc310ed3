import type { Pending } from './handler';
import type { World, Worlds } from './world';

/** A post of a handler that is under way. */
export interface Post {
  readonly handler: number;
  readonly pending: Pending;
}

/**
 * A post whose connection cannot end any more commutes with all else: it only puts a message on its way, where it waits
 * as long as it likes. So of all orders the one in which it comes first is enough; what goes wrong with it is still
 * explored.
 */
export async function postThatCanBeFirst(worlds: Worlds, world: World): Promise<Post | undefined> {
  if (!worlds.scope.reduced) return undefined;
  const { connections } = worlds.gateway(world);
  const lasts = (id: unknown) =>
    connections.some((each) => each[0] === id && each[2] === 'open' && !mayEnd(worlds, world, each[1]));
  for (const handler of worlds.memo.handlers.inOrder(world.handlers)) {
    const pending = await worlds.memo.pendingOf(handler);
    const post = pending.find(([, { port, args }]) => port === 'notifier' && lasts(args[0]));
    if (post) return { handler, pending: [post] };
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
