import { once } from 'node:events';
import { WebSocket } from 'ws';
import { WrongOptions } from './options';

/** How long a backend may take to accept a connection, in milliseconds. */
const PATIENCE = 5000;

/** Throws {@link WrongOptions} if nothing accepts a WebSocket at the address: players would try forever. */
export async function assertReachable(url: string): Promise<void> {
  const socket = new WebSocket(url, { handshakeTimeout: PATIENCE });
  try {
    await once(socket, 'open');
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new WrongOptions(`Nothing accepts a WebSocket at ${url} (${reason}). Is the backend running?`);
  }
  socket.close();
}
