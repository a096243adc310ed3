import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Socket } from 'node:net';

/** Where a socket leads. */
export interface Place {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
}

/** Sockets opened before anyone needed them, by host and port. */
const ready = new Map<string, Socket>();
const keyOf = (host: unknown, port: unknown): string => `${host}:${port}`;

/** An agent that keeps its sockets for the next request, and takes one that is ready before it opens another. */
function keeping<Agent extends HttpAgent>(agent: Agent): Agent {
  const open = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const key = keyOf(options.host, options.port);
    const socket = ready.get(key);
    ready.delete(key);
    return socket?.ref() ?? open(options, callback);
  };
  return agent;
}

const SECURE = keeping(new HttpsAgent({ keepAlive: true, maxSockets: 50 }));
const PLAIN = keeping(new HttpAgent({ keepAlive: true, maxSockets: 50 }));

/** One agent for all services; the one without TLS serves the stand-ins of a laptop. */
export const agentFor = ({ protocol }: Pick<Place, 'protocol'>): HttpAgent =>
  protocol === 'https:' ? SECURE : PLAIN;

/**
 * Opens a socket, TLS included, that the first request to this place will take. It asks for nothing, so a service
 * has nothing to count, to bill or to throttle. A socket that fails or is closed before it is needed is forgotten.
 */
export function connect(place: Place): void {
  const agent = agentFor(place);
  const port = place.port ?? (place.protocol === 'https:' ? 443 : 80);
  const key = keyOf(place.hostname, port);
  if (ready.has(key)) return;
  const socket = agent.createConnection({
    ...{ host: place.hostname, port, servername: place.hostname, ALPNProtocols: ['http/1.1'] },
  });
  if (!(socket instanceof Socket)) return;
  // Nobody waits for it, so it keeps no process alive.
  ready.set(key, socket.unref());
  const forget = () => {
    if (ready.get(key) === socket) ready.delete(key);
  };
  socket.on('error', forget).on('close', forget);
}
