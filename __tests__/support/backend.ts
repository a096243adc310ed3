import { EventEmitter, once } from 'node:events';
import { type WebSocket, WebSocketServer } from 'ws';

/** A WebSocket server that sends only what a test tells it to. */
export class Backend extends EventEmitter {
  readonly sockets: WebSocket[] = [];
  readonly #server: WebSocketServer;
  #accepting = true;

  private constructor(server: WebSocketServer) {
    super();
    this.#server = server;
    server.on('connection', (socket) => {
      const index = this.sockets.push(socket) - 1;
      socket.on('message', (data) => this.emit('message', index, JSON.parse(String(data))));
      socket.on('close', () => this.emit('close', index));
      this.emit('connection', index);
    });
  }

  static async start(port = 0): Promise<Backend> {
    let backend: Backend | undefined;
    const verifyClient = () => backend === undefined || backend.#accepting;
    const server = new WebSocketServer({ port, host: '127.0.0.1', verifyClient });
    backend = new Backend(server);
    await once(server, 'listening');
    return backend;
  }

  get port(): number {
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) throw new Error('The server does not listen');
    return address.port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** Accepts no further connections. */
  refuse(): void {
    this.#accepting = false;
  }

  accept(): void {
    this.#accepting = true;
  }

  say(index: number, message: object): void {
    this.sockets[index]?.send(JSON.stringify(message));
  }

  /** Stops listening and cuts everyone off. */
  async stop(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
