import { once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';
import { type Fault, FaultyLine, type Way } from './faulty-line';

/** Stands between clients and a backend; messages of one client (a line) can be made to meet faults. */
export class FaultProxy {
  /** Faults that messages have met. */
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

  /** The next message of this line in this way meets the fault. */
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

  #connect(client: WebSocket, name: string): void {
    const backend = new WebSocket(this.#target);
    const line = new FaultyLine(client, backend, (way) => this.#take(name, way));
    const early: string[] = [];
    client.on('message', (data) => {
      if (backend.readyState === WebSocket.CONNECTING) early.push(String(data));
      else line.relay('up', String(data));
    });
    backend.on('open', () => {
      for (const message of early) line.relay('up', message);
    });
    backend.on('message', (data) => {
      for (const listener of this.#listeners) listener(name, String(data));
      line.relay('down', String(data));
    });
    for (const socket of [client, backend]) {
      socket.on('close', () => line.cut()).on('error', () => line.cut());
    }
  }

  #take(line: string, way: Way): Fault | undefined {
    const fault = this.#due.get(`${line} ${way}`);
    if (this.#due.delete(`${line} ${way}`)) this.faults++;
    return fault;
  }
}
