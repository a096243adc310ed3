/** What a condition is put to: the item, and what its names and values stand for. */
export interface Bound {
  readonly item: Readonly<Record<string, unknown>>;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** One of the conditions that must all hold, as it is written, and whether it does. */
export interface Clause {
  readonly text: string;
  readonly holds: boolean;
}

/** Takes a condition expression of DynamoDB apart where it says AND, as far as this project's conditions need it. */
export function clausesOf(expression: string, bound: Bound): Clause[] {
  const reader = new Reader(expression, bound);
  const clauses: Clause[] = [];
  do {
    const from = reader.at;
    const holds = reader.not();
    clauses.push({ text: reader.textSince(from), holds });
  } while (reader.takes('AND'));
  if (!reader.isDone) throw new Error(`This is no condition that can be read: ${expression}`);
  return clauses;
}

const TOKENS = /BETWEEN|attribute_(?:not_)?exists|[()]|[<>=]+|[:#\w][\w.#-]*/g;

/** Reads a condition from left to right, and whether what it has read holds. */
class Reader {
  at = 0;
  readonly #tokens: readonly RegExpExecArray[];

  constructor(
    readonly expression: string,
    readonly bound: Bound,
  ) {
    this.#tokens = [...expression.matchAll(TOKENS)];
  }

  get isDone(): boolean {
    return this.at === this.#tokens.length;
  }

  takes(token: string): boolean {
    if (this.#tokens[this.at]?.[0] !== token) return false;
    this.at++;
    return true;
  }

  /** What was read since it was here, as it is written. */
  textSince(from: number): string {
    const [first, last] = [this.#tokens[from], this.#tokens[this.at - 1]];
    return this.expression.slice(first?.index, last && last.index + last[0].length);
  }

  not(): boolean {
    if (this.takes('NOT')) return !this.not();
    if (!this.takes('(')) return this.#comparison();
    const holds = this.#or();
    this.takes(')');
    return holds;
  }

  #or(): boolean {
    let holds = this.#and();
    while (this.takes('OR')) holds = this.#and() || holds;
    return holds;
  }

  #and(): boolean {
    let holds = this.not();
    while (this.takes('AND')) holds = this.not() && holds;
    return holds;
  }

  #comparison(): boolean {
    if (this.takes('attribute_exists')) return this.#inBrackets() !== undefined;
    if (this.takes('attribute_not_exists')) return this.#inBrackets() === undefined;
    const left = this.#operand();
    const operator = this.#next();
    const right = this.#operand();
    if (operator !== 'BETWEEN') return compare(left, operator, right);
    this.takes('AND');
    const most = this.#operand();
    return compare(left, '>=', right) && compare(left, '<=', most);
  }

  #operand(): unknown {
    if (this.takes('size')) return sizeOf(this.#inBrackets());
    const token = this.#next();
    return token.startsWith(':') ? this.bound.values[token] : valueAt(token, this.bound);
  }

  #next(): string {
    return this.#tokens[this.at++]?.[0] ?? '';
  }

  #inBrackets(): unknown {
    this.takes('(');
    const value = this.#operand();
    this.takes(')');
    return value;
  }
}

const valueAt = (path: string, { item, names }: Bound): unknown =>
  path.split('.').reduce<unknown>((value, name) => Reflect.get(Object(value), names[name] ?? name), item);

const sizeOf = (value: unknown): number | undefined =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;

/** As in DynamoDB, what is missing or of another type compares with nothing. */
function compare(left: unknown, operator: string, right: unknown): boolean {
  if (operator === '=') return left !== undefined && left === right;
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      throw new Error(`Nothing here compares by ${operator}`);
  }
}
