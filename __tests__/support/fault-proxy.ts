import { once } from 'node:events';
import { type RawData, WebSocket, WebSocketServer } from 'ws';

export const FAULTS = ['cut before', 'cut after', 'stall', 'duplicate', 'reorder'] as const;
/**
 * What the next message of a line meets: the line is cut before or after it went through, swallows it and all that
 * follow without a word, delivers it twice, or lets the one after it go first.
 */
export type Fault = (typeof FAULTS)[number];
/** From client to backend, or from backend to client. */
export type Way = 'up' | 'down';

/** How long a message waits for another to overtake it, in milliseconds. */
const OVERTAKING_TIME = 100;

/** A proxy between clients and a backend that injects faults into the messages of one client (a line). */
export class FaultProxy {
  /** Faults that were injected. */
  faults = 0;
  readonly #server: WebSocketServer;
  readonly #target: string;
  readonly #due = new Map<string, Fault>();
  readonly #listeners: ((line: string, text: string) => void)[] = [];

  private constructor(server: WebSocketServer, target: string) {
    this.#server = server;
    this.#target = target;
    server.on('connection', (client, { url = '/' }) => this.#connect(client, url.slice(1)));
  }

  static async start(target: string): Promise<FaultProxy> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    return new FaultProxy(server, target);
  }

  urlOf(line: string): string {
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) throw new Error('The proxy does not listen');
    return `ws://127.0.0.1:${address.port}/${line}`;
  }

  /** Injects the fault into the next message of this line in this direction. */
  inject(line: string, way: Way, fault: Fault): void {
    this.#due.set(`${line} ${way}`, fault);
  }

  /** Shows every message from the backend. */
  onDown(listener: (line: string, text: string) => void): void {
    this.#listeners.push(listener);
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #connect(client: WebSocket, line: string): void {
    const backend = new WebSocket(this.#target);
    const cut = () => {
      client.terminate();
      backend.terminate();
    };
    let isStalled = false;
    const relay = (to: WebSocket, way: Way): ((text: string) => void) => {
      let held: string[] = [];
      const deliver = (text: string) => {
        if (to.readyState === WebSocket.OPEN && !isStalled) to.send(text);
      };
      const release = () => {
        for (const text of held.splice(0)) deliver(text);
      };
      return (text) => {
        const fault = this.#take(line, way);
        if (fault === 'cut before') return cut();
        if (fault === 'stall') isStalled = true;
        if (fault === 'reorder') {
          held = [...held, text];
          setTimeout(release, OVERTAKING_TIME);
          return;
        }
        deliver(text);
        if (fault === 'duplicate') deliver(text);
        if (fault === 'cut after') setImmediate(cut);
        release();
      };
    };
    const up = relay(backend, 'up');
    const down = relay(client, 'down');
    const early: string[] = [];
    client.on('message', (data) => {
      if (backend.readyState === WebSocket.CONNECTING) early.push(text(data));
      else up(text(data));
    });
    backend.on('open', () => {
      for (const message of early) up(message);
    });
    backend.on('message', (data) => {
      for (const listener of this.#listeners) listener(line, text(data));
      down(text(data));
    });
    for (const socket of [client, backend]) socket.on('close', cut).on('error', cut);
  }

  #take(line: string, way: Way): Fault | undefined {
    const fault = this.#due.get(`${line} ${way}`);
    if (this.#due.delete(`${line} ${way}`)) this.faults++;
    return fault;
  }
}

const text = (data: RawData): string => String(data);
