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
  if (!worlds.scope.reduced || mayEnd(worlds, world)) return undefined;
  const { connections } = worlds.gateway(world);
  const isOpen = (id: unknown) => connections.some((each) => each[0] === id && each[2] === 'open');
  for (const handler of world.handlers) {
    const pending = await worlds.memo.pendingOf(handler);
    const post = pending.find(([, { port, args }]) => port === 'notifier' && isOpen(args[0]));
    if (post) return { handler, pending: [post] };
  }
  return undefined;
}

/** Whether a connection that is open now may end, or be given up for a newer one. */
function mayEnd(worlds: Worlds, world: World): boolean {
  const { budget } = worlds.gateway(world);
  // Two unanswered questions in a row make a page connect anew.
  if (!worlds.scope.isSingle || budget.cuts > 0 || budget.early > 0) return true;
  if (budget.faults + budget.losses > 1) return true;
  return worlds.scope.tabs.some((_, tab) => {
    const { session, sockets } = worlds.page(world, tab);
    return session.unanswered > 0 || sockets.old !== undefined || session.connection.kind === 'overdue';
  });
}
