import type { Later } from '../../client/src/later';

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

/** A clock that only moves when told to. */
export class Clock {
  #timers: Timer[] = [];

  /** @param now epoch milliseconds */
  constructor(public now = Date.UTC(2030, 0, 1)) {}

  readonly later: Later = (milliseconds, task) => {
    const timer = { at: this.now + milliseconds, task };
    this.#timers.push(timer);
    return () => this.#remove(timer);
  };

  /** Advances, running the tasks that fall due, in order. */
  advance(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.#remove(due);
      this.now = due.at;
      due.task();
    }
    this.now = end;
  }

  /** Milliseconds until each waiting task falls due. */
  waiting(): number[] {
    return this.#timers.map(({ at }) => at - this.now).sort((a, b) => a - b);
  }

  #next(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) if (timer.at <= end && (!first || timer.at < first.at)) first = timer;
    return first;
  }

  #remove(timer: Timer): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
  }
}
