import { parseServerMessage, type ServerMessage } from '../../../domain/protocol';
import { backoff } from './backoff';
import type { Link, LinkEvents } from './link';

/** API Gateway cuts every connection after 2 hours; we replace it before, in milliseconds. */
const LIFETIME = 110 * 60 * 1000;
/** A socket that has not opened by then is given up, in milliseconds. */
const OPENING_TIME = 8000;

/** A link over one WebSocket at a time. */
export function openWebSocketLink(url: string, events: LinkEvents): Link {
  let current: WebSocket | undefined;
  /** The socket being replaced: still heard until the new one has spoken. */
  let old: WebSocket | undefined;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let expiry: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function open(): void {
    clearTimeout(retry);
    const socket = new WebSocket(url);
    const giveUp = setTimeout(() => socket.close(), OPENING_TIME);
    current = socket;

    socket.onopen = () => {
      clearTimeout(giveUp);
      if (socket !== current) return;
      clearTimeout(expiry);
      expiry = setTimeout(renew, LIFETIME);
      events.opened();
    };
    socket.onmessage = ({ data }) => {
      const message = typeof data === 'string' ? parseServerMessage(data) : undefined;
      if (!message) return;
      if (socket === current) {
        failures = 0;
        dropOld();
        events.received(message);
      } else if (socket === old && !isSuperseded(message)) {
        events.received(message);
      }
    };
    socket.onclose = () => {
      clearTimeout(giveUp);
      if (socket === old) old = undefined;
      if (socket !== current || closed) return;
      current = undefined;
      dropOld();
      events.lost();
      retry = setTimeout(open, backoff(failures++, Math.random()));
    };
  }

  function renew(): void {
    dropOld();
    old = current;
    open();
  }

  function dropOld(): void {
    const socket = old;
    old = undefined;
    socket?.close();
  }

  open();
  return {
    send(message) {
      if (current?.readyState === WebSocket.OPEN) current.send(JSON.stringify(message));
    },
    renew,
    hurry() {
      if (!current && !closed) open();
    },
    close() {
      closed = true;
      clearTimeout(retry);
      clearTimeout(expiry);
      dropOld();
      current?.close();
    },
  };
}

// What the backend tells the socket that we are replacing ourselves.
const isSuperseded = (message: ServerMessage): boolean =>
  'error' in message && message.error.code === 'superseded';
