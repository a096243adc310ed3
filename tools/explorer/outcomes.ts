import { nextOf } from './next';
import { begin, isAtRest } from './rest';
import type { Scope } from './scope';
import { States } from './states';
import { whenKnown } from './when-known';
import { rowOf, type World, Worlds } from './world';

/** What can be told from outside about an exploration; orders that make no difference make none to it. */
export interface Outcomes {
  /** All that is stored, shown and left over in each world at rest, as text. */
  readonly outcomes: ReadonlySet<string>;
  /** All that ever happens, in words. */
  readonly events: ReadonlySet<string>;
  readonly states: number;
}

/** Explores a scope to its end, however it was judged. */
export async function outcomesOf(scope: Scope): Promise<Outcomes> {
  const worlds = new Worlds(scope);
  const states = new States();
  const outcomes = new Set<string>();
  const events = new Set<string>();
  const goOn = async (world: World): Promise<World[]> => {
    if (states.add(rowOf(world), 0, 0) === undefined) return [];
    if (isAtRest(worlds, world)) outcomes.add(outcome(worlds, world));
    const next = await whenKnown(() => nextOf(worlds, world, 'anything'));
    for (const { label } of next) events.add(label);
    return next.map((each) => each.world);
  };
  let frontier = [await begin(worlds)];
  while (frontier.length > 0) {
    const reached: World[] = [];
    for (const world of frontier) reached.push(...(await goOn(world)));
    frontier = reached;
  }
  return { outcomes, events, states: states.size };
}

const outcome = (worlds: Worlds, world: World): string =>
  JSON.stringify([
    worlds.stored(world),
    worlds.scope.tabs.map((_, tab) => worlds.page(world, tab)),
    worlds.gateway(world),
  ]);
