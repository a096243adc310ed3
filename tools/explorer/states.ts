import { keyOf, type World } from './world';

/** The states that were found, each with the shortest way to it. */
export class States {
  readonly #numbers = new Map<string, number>();
  /** For each state, the one it was found from, and by which of the things that could happen there. */
  readonly #parents: number[] = [];
  readonly #choices: number[] = [];

  get size(): number {
    return this.#parents.length;
  }

  /** The number of a state that was not known yet; undefined if it was. */
  add(world: World, parent: number, choice: number): number | undefined {
    const key = keyOf(world);
    if (this.#numbers.has(key)) return undefined;
    const number = this.#parents.length;
    this.#numbers.set(key, number);
    this.#parents.push(parent);
    this.#choices.push(choice);
    return number;
  }

  /** The choices that lead to a state. */
  wayTo(state: number): number[] {
    const way: number[] = [];
    for (let at = state; at > 0; at = this.#parents[at] ?? 0) way.unshift(this.#choices[at] ?? 0);
    return way;
  }
}
