/** Something under way that happens when the test lets it. */
export interface Happening {
  readonly what: 'message' | 'effect' | 'socket';
  /** The invocation of a handler that it is part of, if any. */
  readonly invocation?: number;
  run(): void | Promise<void>;
  /** Makes it fail as it can fail in production. */
  fail?(how: Failure): void | Promise<void>;
}

/** A call fails before it is done, or after it was done, or is done twice because the SDK repeats it. */
export const FAILURES = ['undone', 'unheard', 'twice'] as const;
export type Failure = (typeof FAILURES)[number];

/** Everything under way: messages, sockets that open or close, pending side effects of handlers. */
export class Air {
  #happenings: Happening[] = [];

  add(happening: Happening): void {
    this.#happenings.push(happening);
  }

  get isEmpty(): boolean {
    return this.#happenings.length === 0;
  }

  get size(): number {
    return this.#happenings.length;
  }

  /** Lets one thing happen, the oldest first unless told otherwise; the test then waits until it is done. */
  async happen(index = 0): Promise<void> {
    await this.#take(index)?.run();
    await settled();
  }

  /** Makes a side effect fail, and returns its invocation. */
  async fail(
    index: number,
    how: Failure,
    mayFail: (invocation: number) => boolean = () => true,
  ): Promise<number | undefined> {
    const happening = this.#take(
      index,
      ({ fail, invocation }) => fail !== undefined && invocation !== undefined && mayFail(invocation),
    );
    await happening?.fail?.(how);
    await settled();
    return happening?.invocation;
  }

  /** Loses a message. */
  lose(index: number): boolean {
    return this.#take(index, ({ what }) => what === 'message') !== undefined;
  }

  /** Delivers a message now and again later. */
  async duplicate(index: number): Promise<boolean> {
    const message = this.#take(index, ({ what }) => what === 'message');
    if (!message) return false;
    this.add(message);
    await message.run();
    await settled();
    return true;
  }

  /** Removes everything that an invocation was about to do, and returns the invocation. */
  crash(index: number, mayCrash: (invocation: number) => boolean): number | undefined {
    const invocation = this.#take(
      index,
      (happening) => happening.invocation !== undefined && mayCrash(happening.invocation),
    )?.invocation;
    this.#happenings = this.#happenings.filter((other) => !invocation || other.invocation !== invocation);
    return invocation;
  }

  #take(index: number, fits: (happening: Happening) => boolean = () => true): Happening | undefined {
    const fitting = this.#happenings.filter(fits);
    const taken = fitting[index % fitting.length];
    this.#happenings = this.#happenings.filter((other) => other !== taken);
    return taken;
  }
}

/** Resolves once no promise can proceed without the test. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
