import { happen } from './happen';
import { Interner } from './interner';
import { nextOf } from './next';
import { wrongAtRest } from './properties';
import type { Scope } from './scope';
import { keyOf, type World, Worlds } from './world';

/** What went wrong, and the shortest way there in words. */
export interface Violation {
  readonly wrong: readonly string[];
  readonly trace: readonly string[];
}

export interface Exploration {
  readonly scope: string;
  readonly states: number;
  readonly edges: number;
  /** The longest of the shortest ways to a state. */
  readonly depth: number;
  readonly seconds: number;
  /** The first one found, which is one of the shortest; undefined when every state is right. */
  readonly violation: Violation | undefined;
  /** Some states were left out, because there were more than the limit. */
  readonly isCut: boolean;
}

/** Once nothing goes wrong any more, a world must be at rest after this many events. */
const PATIENCE = 400;

/** Explores everything that can happen in a scope, breadth first, until something is wrong or nothing new is left. */
export async function explore(scope: Scope, limit = Number.POSITIVE_INFINITY): Promise<Exploration> {
  const start = performance.now();
  const worlds = new Worlds(scope);
  const first = await begin(worlds);
  const numbers = new Map<string, number>([[keyOf(first), 0]]);
  const parents: number[] = [-1];
  const words = new Interner<string>();
  const labels: number[] = [words.number('it begins')];
  let [edges, depth] = [0, 0];
  let frontier: (readonly [number, World])[] = [[0, first]];
  const end = (violation?: Violation): Exploration => ({
    scope: scope.name,
    states: numbers.size,
    edges,
    depth,
    seconds: (performance.now() - start) / 1000,
    violation,
    isCut: numbers.size >= limit,
  });
  const traceTo = (state: number): string[] => {
    const trace: string[] = [];
    for (let at = state; at >= 0; at = parents[at] ?? -1) trace.unshift(words.value(labels[at] ?? -1));
    return trace;
  };

  for (; frontier.length > 0 && numbers.size < limit; depth++) {
    const following: (readonly [number, World])[] = [];
    for (const [number, world] of frontier) {
      const rest = await wrongOnceAtRest(worlds, world);
      if (rest.length > 0) return end({ wrong: rest, trace: traceTo(number) });
      for (const { label, world: reached, wrong } of await nextOf(worlds, world, 'anything')) {
        edges++;
        if (wrong.length > 0) return end({ wrong, trace: [...traceTo(number), label] });
        const key = keyOf(reached);
        if (numbers.has(key)) continue;
        numbers.set(key, parents.length);
        following.push([parents.length, reached]);
        parents.push(number);
        labels.push(words.number(label));
      }
    }
    frontier = following;
  }
  return end();
}

/** The tabs that are open from the start are opened one after the other, each until all is at rest. */
async function begin(worlds: Worlds): Promise<World> {
  let world = worlds.empty();
  for (const [tab, { isOpen }] of worlds.scope.tabs.entries()) {
    if (!isOpen) continue;
    const opened = await happen(worlds, world, tab, { type: 'started' });
    const { world: rested, wrong } = await rest(worlds, opened.world);
    if (wrong.length > 0) throw new Error(`The scope ${worlds.scope.name} cannot begin: ${wrong}`);
    world = rested;
  }
  return world;
}

/** What is wrong in a world in which nothing is under way, nor waited for; a heartbeat may first repair silent faults. */
async function wrongOnceAtRest(worlds: Worlds, world: World): Promise<readonly string[]> {
  if (world.handlers.length > 0 || world.wires.length > 0) return [];
  const waits = worlds.scope.tabs.some((_, tab) =>
    worlds.page(world, tab).alarms.some((alarm) => alarm === 'answer' || alarm === 'retry'),
  );
  if (waits) return [];
  const { isSilent } = worlds.gateway(world);
  const { world: rested, wrong } = isSilent ? await afterHeartbeats(worlds, world) : { world, wrong: [] };
  return [...wrong, ...wrongAtRest(worlds, rested)];
}

/** Every connection whose end API Gateway has not noticed is noticed, and every page's heartbeat has come and gone. */
async function afterHeartbeats(worlds: Worlds, before: World) {
  const { connections } = worlds.gateway(before);
  const noticed = connections.map(([id, tab, state]) => [id, tab, state === 'cut' ? 'dead' : state] as const);
  let world = worlds.withGateway(before, { connections: noticed });
  let wrong: readonly string[] = [];
  for (const tab of worlds.scope.tabs.keys()) {
    if (!worlds.page(world, tab).alarms.includes('heartbeat')) continue;
    const beaten = await happen(worlds, world, tab, { type: 'rang', alarm: 'heartbeat' });
    const rested = await rest(worlds, beaten.world);
    world = rested.world;
    wrong = [...wrong, ...beaten.wrong, ...rested.wrong];
  }
  return { world, wrong };
}

/** Lets everything happen that must, and nothing that need not, until all is at rest. */
async function rest(worlds: Worlds, before: World) {
  let world = before;
  for (let count = 0; count < PATIENCE; count++) {
    const [next] = await nextOf(worlds, world, 'only what must');
    if (!next) return { world, wrong: [] };
    if (next.wrong.length > 0) return { world, wrong: next.wrong };
    world = next.world;
  }
  return { world, wrong: ['R5: the traffic does not end'] };
}
