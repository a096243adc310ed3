/** Something that is under way and will happen at a moment of the test's choosing. */
export interface Happening {
  readonly what: 'message' | 'effect' | 'socket';
  /** The invocation of a handler that it is part of, if any. */
  readonly invocation?: number;
  run(): void | Promise<void>;
  /** Makes it fail as it may fail in earnest. */
  fail?(how: Failure): void | Promise<void>;
}

/** A call of the outside fails undone, or done but unheard, or is done twice because the SDK did not hear. */
export const FAILURES = ['undone', 'unheard', 'twice'] as const;
export type Failure = (typeof FAILURES)[number];

/** All that is under way: messages, sockets that open or end, side effects of handlers that are to be done. */
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

  /** Lets a side effect fail, and tells of which invocation. */
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

  /** Lets a message arrive now and once more later. */
  async duplicate(index: number): Promise<boolean> {
    const message = this.#take(index, ({ what }) => what === 'message');
    if (!message) return false;
    this.add(message);
    await message.run();
    await settled();
    return true;
  }

  /** Takes away all that an invocation was about to do, and tells which one it is. */
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

/** Every promise that can go on without the test has gone on. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
