import { fromEnds, fromWire } from './from-gateway';
import { fromHandler, fromSome } from './from-handler';
import { fromAlarms, fromPlayer } from './from-page';
import type { Mode, Next } from './happen';
import { callsThatCanBeFirst, viewThatCanBeFirst } from './reductions';
import type { World, Worlds } from './world';

/** Everything that can happen next, in an order by which a way can be gone again. */
export function nextOf(worlds: Worlds, world: World, mode: Mode): Next[] {
  const first = callsThatCanBeFirst(worlds, world);
  if (first) return fromSome(worlds, world, first, mode);
  const view = viewThatCanBeFirst(worlds, world);
  if (view !== undefined) return fromWire(worlds, world, view, mode);
  const next: Next[] = [];
  for (const handler of worlds.memo.handlers.inOrder(world.handlers))
    next.push(...fromHandler(worlds, world, handler, mode));
  for (const wire of worlds.wires.inOrder(world.wires)) next.push(...fromWire(worlds, world, wire, mode));
  for (const tab of worlds.scope.tabs.keys()) {
    next.push(...fromAlarms(worlds, world, tab, mode));
    if (mode === 'anything') next.push(...fromPlayer(worlds, world, tab));
  }
  next.push(...fromEnds(worlds, world));
  return next;
}
