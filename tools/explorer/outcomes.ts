import { nextOf } from './next';
import { begin, isAtRest } from './rest';
import type { Scope } from './scope';
import { States } from './states';
import { type World, Worlds } from './world';

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
  const isNew = (world: World) => states.add(world, 0, 0) !== undefined;
  for (let frontier = [await begin(worlds)].filter(isNew); frontier.length > 0; ) {
    const reached: World[] = [];
    for (const world of frontier) {
      if (isAtRest(worlds, world)) outcomes.add(outcome(worlds, world));
      for (const next of await nextOf(worlds, world, 'anything')) {
        events.add(next.label);
        if (isNew(next.world)) reached.push(next.world);
      }
    }
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
