import { Frontier } from './frontier';
import type { Asked } from './memo';
import { nextOf } from './next';
import { begin, wrongOnceAtRest } from './rest';
import type { Scope } from './scope';
import { States } from './states';
import { whenKnown } from './when-known';
import { rowOf, type World, Worlds } from './world';

/** What went wrong, and the shortest way there: the index of what happened among all that could, each time. */
export interface Violation {
  readonly wrong: readonly string[];
  readonly way: readonly number[];
}

export interface Exploration {
  readonly scope: string;
  readonly states: number;
  readonly edges: number;
  /** The length of the longest of the shortest ways. */
  readonly depth: number;
  readonly seconds: number;
  /** The first one found, which is one of the shortest; undefined if every state is right. */
  readonly violation: Violation | undefined;
  /** Not everything was explored, since there was more than the limit. */
  readonly isCut: boolean;
  /** All that was put to the store. */
  readonly asked: readonly Asked[];
}

/**
 * Explores everything that can happen in a scope, breadth first, until something is wrong or nothing new is left.
 * @param limit how many states are explored at most
 */
export async function explore(scope: Scope, limit = Number.POSITIVE_INFINITY): Promise<Exploration> {
  const start = performance.now();
  const run = new Run(new Worlds(scope));
  let frontier = await run.begin();
  let depth = 0;
  for (; frontier.length > 0 && !run.violation && run.states.size < limit; depth++) {
    frontier = await run.widen(frontier);
  }
  return {
    scope: scope.name,
    states: run.states.size,
    edges: run.edges,
    depth,
    seconds: (performance.now() - start) / 1000,
    violation: run.violation,
    isCut: frontier.length > 0 && !run.violation,
    asked: run.worlds.memo.asked,
  };
}

class Run {
  readonly states = new States();
  edges = 0;
  violation: Violation | undefined;

  constructor(readonly worlds: Worlds) {}

  async begin(): Promise<Frontier> {
    const frontier = new Frontier();
    this.#reach(frontier, await begin(this.worlds), 0, 0);
    return frontier;
  }

  /** All new states that are one event away from these. */
  async widen(frontier: Frontier): Promise<Frontier> {
    const reached = new Frontier();
    for (const [state, world] of frontier) {
      this.#judge(state, await whenKnown(() => wrongOnceAtRest(this.worlds, world)));
      for (const [choice, next] of (
        await whenKnown(() => nextOf(this.worlds, world, 'anything'))
      ).entries()) {
        this.edges++;
        this.#judge(state, next.wrong, [choice]);
        this.#reach(reached, next.world, state, choice);
      }
      if (this.violation) return new Frontier();
    }
    return reached;
  }

  #reach(frontier: Frontier, world: World, parent: number, choice: number): void {
    const row = rowOf(world);
    const state = this.states.add(row, parent, choice);
    if (state !== undefined) frontier.push(state, row);
  }

  #judge(state: number, wrong: readonly string[], last: readonly number[] = []): void {
    if (wrong.length === 0 || this.violation) return;
    this.violation = { wrong, way: [...this.states.wayTo(state), ...last] };
  }
}
