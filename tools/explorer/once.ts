/** What follows from an object and a number, computed once. */
export class Once<Value> {
  readonly #known = new WeakMap<object, Map<number, Value>>();

  get(part: object, number: number, compute: () => Value): Value {
    let values = this.#known.get(part);
    if (!values) {
      values = new Map();
      this.#known.set(part, values);
    }
    const known = values.get(number);
    if (known !== undefined) return known;
    const value = compute();
    values.set(number, value);
    return value;
  }
}
