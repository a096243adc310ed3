import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Post {
  readonly connectionId: string;
  readonly message: unknown;
}

/** A stand-in for API Gateway's @connections API that records posts and answers as configured. */
export class ConnectionsApi {
  readonly posts: Post[] = [];
  readonly #server: Server;
  readonly #statuses = new Map<string, number>();

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', async (request, response) => {
      const connectionId = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
      this.keep(connectionId, await text(request));
      // Like the local emulators, it does not name the exception; there is only the status.
      response.writeHead(this.#statuses.get(connectionId) ?? 200).end();
    });
  }

  static async start(): Promise<ConnectionsApi> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ConnectionsApi(server);
  }

  get url(): string {
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) throw new Error('The server does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  keep(connectionId: string, text: string): void {
    this.posts.push({ connectionId, message: JSON.parse(text) });
  }

  /** From now on, posts to this connection are answered with this status; 410 means that it has ended. */
  answer(connectionId: string, status: number): void {
    this.#statuses.set(connectionId, status);
  }

  /** What was posted since the last call. */
  take(): Post[] {
    return this.posts.splice(0);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
