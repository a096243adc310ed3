import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';

/** A browser's WebSocket for Node: an error that nobody listens to is no exception, a close always follows. */
export class QuietWebSocket extends WebSocket {
  static readonly #ends = new EventEmitter();
  static #living = 0;

  constructor(url: string) {
    super(url);
    QuietWebSocket.#living++;
    this.on('error', () => {});
    this.on('close', () =>
      setImmediate(() => {
        QuietWebSocket.#living--;
        QuietWebSocket.#ends.emit('end');
      }),
    );
  }

  /** Resolves once the next socket has ended and its owner has heard of it. */
  static async nextEnd(): Promise<void> {
    await once(QuietWebSocket.#ends, 'end');
  }

  static async allEnded(): Promise<void> {
    while (QuietWebSocket.#living > 0) await QuietWebSocket.nextEnd();
  }
}
