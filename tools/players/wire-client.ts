import { EventEmitter, once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { WebSocket } from 'ws';
import type { ClientMessage } from '../../domain/actions';
import { type WireMessage, WireMessageSchema } from '../../domain/protocol';

/** How long a message may take, in milliseconds, before a test fails and says what came instead. */
const PATIENCE = 15_000;

/** A test's connection that checks every message it receives against the protocol. */
export class WireClient {
  /** All messages so far, oldest first. */
  readonly received: WireMessage[] = [];
  readonly #socket: WebSocket;
  readonly #news = new EventEmitter();
  #read = 0;
  #fault: Error | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('The connection was closed')));
  }

  static async open(url: string): Promise<WireClient> {
    const socket = new WebSocket(url);
    await once(socket, 'open');
    return new WireClient(socket);
  }

  /** Sends a message; text is sent as it is, bytes in a binary frame. */
  send(message: ClientMessage | string | Buffer): void {
    const isRaw = typeof message === 'string' || Buffer.isBuffer(message);
    this.#socket.send(isRaw ? message : JSON.stringify(message));
  }

  /** The next message that matches, skipping those before it; each message is returned at most once. */
  async next(fits: (message: WireMessage) => boolean = () => true): Promise<WireMessage> {
    const signal = AbortSignal.timeout(PATIENCE);
    for (;;) {
      if (this.#fault) throw this.#fault;
      for (const message of this.received.slice(this.#read)) {
        this.#read++;
        if (fits(message)) return message;
      }
      try {
        await once(this.#news, 'news', { signal });
      } catch {
        throw new Error(`No such message within ${PATIENCE} ms, but: ${JSON.stringify(this.received)}`);
      }
    }
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  #receive(text: string): void {
    try {
      const message: unknown = JSON.parse(text);
      const parsed = v.parse(WireMessageSchema, message);
      // Parsing drops unknown keys, and the backend must send none.
      if (!isDeepStrictEqual(parsed, message)) throw new Error('It has keys that the protocol does not know');
      this.received.push(parsed);
      this.#news.emit('news');
    } catch (error) {
      this.#fail(new Error(`Bad message from the backend: ${text}`, { cause: error }));
    }
  }

  #fail(fault: Error): void {
    this.#fault ??= fault;
    this.#news.emit('news');
  }
}
