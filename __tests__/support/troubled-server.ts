import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An error in AWS's format. */
export interface AwsError {
  readonly status: number;
  readonly type: string;
}

/**
 * What a request may meet: an error, no answer ever, an answer that is lost after the work was done, or a server that
 * ends before it does anything.
 */
export type Trouble = AwsError | 'hanging' | 'unheard' | 'killed';

export interface Request {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer;
}

/** An HTTP server that works except when told to be in trouble. */
export class TroubledServer {
  readonly #server: Server;
  readonly #work: (request: Request) => Promise<Reply>;
  #next: Trouble[] = [];
  #always: ((request: Request) => Trouble | undefined) | undefined;
  /** All requests that arrived. */
  requests = 0;

  private constructor(server: Server, work: (request: Request) => Promise<Reply>) {
    this.#server = server;
    this.#work = work;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async start(work: (request: Request) => Promise<Reply>): Promise<TroubledServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TroubledServer(server, work);
  }

  /** Forwards everything to the server at `target`. */
  static before(target: string): Promise<TroubledServer> {
    return TroubledServer.start(async ({ path, headers, body }) => {
      const { host, connection, 'content-length': length, ...kept } = headers;
      const response = await fetch(target + path, {
        method: 'POST',
        headers: kept,
        body: new Uint8Array(body),
      });
      return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
    });
  }

  get url(): string {
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) throw new Error('The server does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  /** The next requests get these troubles, one each. */
  next(...troubles: Trouble[]): void {
    this.#next = troubles;
    this.#always = undefined;
    this.requests = 0;
  }

  /** From now on each request gets the trouble that this function returns. */
  always(trouble: (request: Request) => Trouble | undefined): void {
    this.next();
    this.#always = trouble;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests++;
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
    const request = {
      path: incoming.url ?? '/',
      headers: Object.fromEntries(headers),
      body: await buffer(incoming),
    };
    const trouble = this.#next.shift() ?? this.#always?.(request);
    if (trouble === 'hanging') return;
    if (trouble === 'killed') {
      response.destroy();
      return;
    }
    if (trouble && trouble !== 'unheard') {
      const headers = { 'x-amzn-errortype': trouble.type, 'x-amzn-requestid': 'REQUEST' };
      response.writeHead(trouble.status, headers);
      response.end(JSON.stringify({ __type: `com.amazonaws#${trouble.type}`, message: 'Trouble' }));
      return;
    }
    const reply = await this.#work(request);
    if (trouble === 'unheard') response.destroy();
    else {
      const headers = { 'content-type': 'application/x-amz-json-1.0', ...reply.headers };
      response.writeHead(reply.status, headers).end(reply.body);
    }
  }
}
