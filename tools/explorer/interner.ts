/** Gives each value a number, the same one for equal values, so that a world is a short row of numbers. */
export class Interner<Value> {
  readonly #numbers = new Map<string, number>();
  readonly #values: Value[] = [];

  number(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#values.length;
    this.#numbers.set(key, next);
    this.#values.push(value);
    return next;
  }

  value(number: number): Value {
    const value = this.#values[number];
    if (value === undefined) throw new Error(`Nothing has the number ${number}`);
    return value;
  }

  get size(): number {
    return this.#values.length;
  }
}
