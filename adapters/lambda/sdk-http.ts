import { type IncomingMessage, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { SDK_LIMITS } from './sdk-limits';
import { agentFor } from './sdk-sockets';

/** What the SDK's clients send their requests with. */
export type HttpHandler = Extract<NonNullable<DynamoDBClientConfig['requestHandler']>, { handle: unknown }>;
export type HttpRequest = Parameters<HttpHandler['handle']>[0];
export type HttpResponse = Awaited<ReturnType<HttpHandler['handle']>>['response'];

/** No answer, or none in time. The SDK repeats the request by the code, which is one of Node's. */
class NetworkError extends Error {
  override readonly name = 'NetworkError';

  constructor(
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }
}

/**
 * Sends the SDK's requests with Node's HTTP client and hands over whole answers, which saves the SDK its collector of
 * streams. The SDK's own handler can do much more that two services with small answers do not need.
 */
export const httpHandler: HttpHandler = {
  handle: async (request: HttpRequest) => ({ response: await exchange(request) }),
  // The limits are ours alone to set; see sdk-limits.ts.
  updateHttpClientConfig() {},
  httpHandlerConfigs: () => ({}),
};

function exchange(request: HttpRequest): Promise<HttpResponse> {
  const { protocol, hostname, port, method, path, headers, query, body } = request;
  // A request to DynamoDB or @connections has none, and one that did would be signed with it.
  if (Object.keys(query).length > 0) throw new Error('The query of a request would be lost');
  const options: RequestOptions = { host: hostname, method, path, headers, agent: agentFor(request) };
  if (port !== undefined) options.port = port;
  return new Promise((resolve, reject) => {
    const outgoing = (protocol === 'https:' ? secure : plain)(options);
    const giveUp = (what: string, after: number) =>
      setTimeout(
        () => outgoing.destroy(new NetworkError(`${what} took longer than ${after} ms`, 'ETIMEDOUT')),
        after,
      );
    const answering = giveUp('A request', SDK_LIMITS.requestTimeout);
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) return;
      const connecting = giveUp('Connecting', SDK_LIMITS.connectionTimeout);
      socket.once('connect', () => clearTimeout(connecting)).once('close', () => clearTimeout(connecting));
    });
    const fail = ({ message, code }: NodeJS.ErrnoException) => reject(new NetworkError(message, code));
    outgoing.on('error', fail).on('close', () => clearTimeout(answering));
    outgoing.on('response', (incoming) => void whole(incoming).then(resolve, fail));
    outgoing.end(body);
  });
}

async function whole(incoming: IncomingMessage): Promise<HttpResponse> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    statusCode: incoming.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: chunks.length === 1 ? chunks[0] : Buffer.concat(chunks),
  };
}
