import { WebSocket } from 'ws';

export const FAULTS = ['cut before', 'cut after', 'stall', 'duplicate', 'reorder'] as const;
/**
 * What the next message of a line meets: the line is cut before or after it went through, swallows it and all that
 * follow without a word, delivers it twice, or lets the one after it go first.
 */
export type Fault = (typeof FAULTS)[number];
/** From the client to the backend, or back. */
export type Way = 'up' | 'down';

/** How long a message waits to be overtaken, in milliseconds. */
const OVERTAKING_TIME = 100;

/** A client's connection and its own one to the backend; what goes over it can meet faults. */
export class FaultyLine {
  #isStalled = false;
  /** Messages that wait to be overtaken. */
  readonly #held: Record<Way, string[]> = { up: [], down: [] };

  constructor(
    private readonly client: WebSocket,
    private readonly backend: WebSocket,
    /** What the next message in this way meets. */
    private readonly faultOf: (way: Way) => Fault | undefined,
  ) {}

  cut(): void {
    this.client.terminate();
    this.backend.terminate();
  }

  relay(way: Way, text: string): void {
    const fault = this.faultOf(way);
    if (fault === 'cut before') {
      this.cut();
    } else if (fault === 'reorder') {
      this.#held[way].push(text);
      setTimeout(() => this.#release(way), OVERTAKING_TIME);
    } else {
      if (fault === 'stall') this.#isStalled = true;
      this.#deliver(way, text);
      if (fault === 'duplicate') this.#deliver(way, text);
      if (fault === 'cut after') setImmediate(() => this.cut());
      this.#release(way);
    }
  }

  #release(way: Way): void {
    for (const text of this.#held[way].splice(0)) this.#deliver(way, text);
  }

  #deliver(way: Way, text: string): void {
    const to = way === 'up' ? this.backend : this.client;
    if (to.readyState === WebSocket.OPEN && !this.#isStalled) to.send(text);
  }
}
