import type { ClientMessage } from '../../../domain/actions';
import { parseServerMessage, type ServerMessage } from '../../../domain/server-message';
import { createAlarms, type Later, later } from '../later';
import { backoff } from './backoff';
import {
  NO_SOCKETS,
  type SocketId,
  type SocketsEffect,
  type SocketsEvent,
  type TransportAlarm,
} from './sockets';
import { stepSockets } from './step-sockets';
import type { Transport, TransportEvents } from './transport';

/**
 * A transport over one WebSocket at a time: turns what happens to sockets into events, and does what the steps want.
 * @param random from 0 to 1
 * @param isSeen whether somebody looks at the page
 */
export function openWebSocketTransport(
  url: string,
  owner: TransportEvents,
  after: Later = later,
  random: () => number = Math.random,
  isSeen: () => boolean = () => true,
): Transport {
  let sockets = NO_SOCKETS;
  const pool = createPool(url, happen);
  const alarms = createAlarms<TransportAlarm>(after, (alarm) => happen({ type: 'rang', alarm }));

  function happen(event: SocketsEvent, message?: ServerMessage): void {
    const [next, effects] = stepSockets(sockets, event);
    sockets = next;
    for (const effect of effects) perform(effect, message);
  }

  function perform(effect: SocketsEffect, message: ServerMessage | undefined): void {
    switch (effect.type) {
      case 'connect':
        pool.connect(effect.socket);
        break;
      case 'disconnect':
        pool.disconnect(effect.socket);
        break;
      case 'set-alarm':
        alarms.set(effect.alarm, pauseOf(effect, random, isSeen));
        break;
      case 'clear-alarm':
        alarms.clear(effect.alarm);
        break;
      case 'tell':
        if (effect.what !== 'received') owner[effect.what]();
        else if (message) owner.received(message);
        break;
      default:
        effect satisfies never;
    }
  }

  happen({ type: 'renew' });
  return {
    send: (message) => pool.send(sockets.current, message),
    renew: () => happen({ type: 'renew' }),
    hurry: () => happen({ type: 'hurry' }),
    close: () => happen({ type: 'close' }),
  };
}

/** In milliseconds. */
const pauseOf = (
  alarm: Extract<SocketsEffect, { type: 'set-alarm' }>,
  random: () => number,
  isSeen: () => boolean,
): number =>
  alarm.alarm === 'retry'
    ? backoff(alarm.failures, random(), isSeen() ? 'seen' : 'unseen')
    : alarm.milliseconds;

/** The browser's sockets by their numbers. */
function createPool(url: string, happen: (event: SocketsEvent, message?: ServerMessage) => void) {
  const byId = new Map<SocketId | undefined, WebSocket>();
  return {
    connect(socket: SocketId): void {
      const webSocket = new WebSocket(url);
      byId.set(socket, webSocket);
      webSocket.onopen = () => happen({ type: 'opened', socket });
      webSocket.onmessage = ({ data }) => {
        const message = typeof data === 'string' ? parseServerMessage(data) : undefined;
        if (message) happen({ type: 'heard', socket, about: aboutOf(message) }, message);
      };
      webSocket.onclose = () => {
        byId.delete(socket);
        happen({ type: 'ended', socket });
      };
    },
    disconnect(socket: SocketId): void {
      byId.get(socket)?.close();
    },
    send(socket: SocketId | undefined, message: ClientMessage): void {
      const webSocket = byId.get(socket);
      if (webSocket?.readyState === WebSocket.OPEN) webSocket.send(JSON.stringify(message));
    },
  };
}

/** What a message says about the socket by which it came. */
export function aboutOf(message: ServerMessage): 'eviction' | 'view' | 'error' {
  if (message.kind === 'error' && message.error.code === 'superseded') return 'eviction';
  return message.kind === 'watch' || message.view ? 'view' : 'error';
}
