import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';

/**
 * A WebSocket for Node that behaves like a browser's: an error without a listener does not throw, since a close
 * follows.
 */
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

  /** Resolves once the next socket has closed and its owner knows. */
  static async nextEnd(): Promise<void> {
    await once(QuietWebSocket.#ends, 'end');
  }

  static async allEnded(): Promise<void> {
    while (QuietWebSocket.#living > 0) await QuietWebSocket.nextEnd();
  }
}
