import { Interner } from './interner';
import { keyOf, type World } from './world';

/** The states that were found, each with the shortest way to it. */
export class States {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Interner<string>();
  /** For each state, the one it was found from, and in what words. */
  readonly #parents: number[] = [];
  readonly #labels: number[] = [];

  get size(): number {
    return this.#parents.length;
  }

  /** The number of a state that was not known yet; undefined if it was. */
  add(world: World, parent: number, label: string): number | undefined {
    const key = keyOf(world);
    if (this.#numbers.has(key)) return undefined;
    const number = this.#parents.length;
    this.#numbers.set(key, number);
    this.#parents.push(parent);
    this.#labels.push(this.#words.number(label));
    return number;
  }

  /** How a state was reached, in words. */
  traceTo(state: number): string[] {
    const trace: string[] = [];
    for (let at = state; at > 0; at = this.#parents[at] ?? 0) {
      trace.unshift(this.#words.value(this.#labels[at] ?? -1));
    }
    return trace;
  }
}
