/** Gives each value a number, the same one for equal values, so that a world is a short row of numbers. */
export class Interner<Value> {
  readonly #numbers = new Map<string, number>();
  readonly #values: Value[] = [];
  readonly #keys: string[] = [];

  number(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#values.length;
    this.#numbers.set(key, next);
    this.#values.push(value);
    this.#keys.push(key);
    return next;
  }

  value(number: number): Value {
    const value = this.#values[number];
    if (value === undefined) throw new Error(`Nothing has the number ${number}`);
    return value;
  }

  /** Each of these numbers once, in an order that does not depend on when their values were first seen. */
  inOrder(numbers: readonly number[]): number[] {
    const each = [...new Set(numbers)];
    const keyOf = (number: number) => this.#keys[number] ?? '';
    return each.length < 2 ? each : each.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  get size(): number {
    return this.#values.length;
  }
}
