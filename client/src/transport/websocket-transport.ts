import { parseServerMessage, type ServerMessage } from '../../../domain/protocol';
import { createAlarm, type Later, later } from '../later';
import { backoff } from './backoff';
import type { Transport, TransportEvents } from './transport';

/** API Gateway cuts every connection after 2 hours; we replace it before, in milliseconds. */
const LIFETIME = 110 * 60 * 1000;
/** A socket that has not opened by then is given up, in milliseconds. */
const OPENING_TIME = 8000;

/**
 * A link over one WebSocket at a time. When it is renewed, the socket in use stays so until the next one is open,
 * and is heard until the backend has shown the game through the new one: nothing is lost, and what comes twice
 * the owner can tell by its version.
 * @param random from 0 to 1
 */
export function openWebSocketTransport(
  url: string,
  events: TransportEvents,
  after: Later = later,
  random: () => number = Math.random,
): Transport {
  let current: WebSocket | undefined;
  /** The socket that is opening. */
  let next: WebSocket | undefined;
  /** The socket that was replaced. */
  let old: WebSocket | undefined;
  let failures = 0;
  let closed = false;
  const retry = createAlarm(after);
  const expiry = createAlarm(after);
  const giveUp = createAlarm(after);

  function open(): void {
    if (next || closed) return;
    retry.clear();
    const socket = new WebSocket(url);
    next = socket;
    giveUp.set(OPENING_TIME, () => socket.close());

    socket.onopen = () => {
      if (socket !== next) return;
      giveUp.clear();
      next = undefined;
      dropOld();
      old = current;
      current = socket;
      expiry.set(LIFETIME, open);
      events.opened();
    };
    socket.onmessage = ({ data }) => {
      const message = typeof data === 'string' ? parseServerMessage(data) : undefined;
      if (!message || closed) return;
      if (socket === current) {
        failures = 0;
        // A mere error does not say that the backend knows the new socket by now.
        if (message.view) dropOld();
        events.received(message);
      } else if (socket === old && !isSuperseded(message)) {
        events.received(message);
      }
    };
    socket.onclose = () => ended(socket);
  }

  function ended(socket: WebSocket): void {
    if (socket === old) old = undefined;
    if (closed || (socket !== current && socket !== next)) return;
    if (socket === next) {
      giveUp.clear();
      next = undefined;
    } else {
      current = undefined;
      expiry.clear();
      dropOld();
      events.lost();
    }
    if (!next) retry.set(backoff(failures++, random()), open);
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
    renew: open,
    hurry() {
      if (current) return;
      // An attempt made while there was no network may sit out a pause of the network's own.
      const stuck = next;
      next = undefined;
      stuck?.close();
      open();
    },
    close() {
      closed = true;
      for (const alarm of [retry, expiry, giveUp]) alarm.clear();
      for (const socket of [old, current, next]) socket?.close();
    },
  };
}

// What the backend tells the socket that we are replacing ourselves.
const isSuperseded = (message: ServerMessage): boolean =>
  message.kind === 'error' && message.error.code === 'superseded';
