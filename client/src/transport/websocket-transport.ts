import { parseServerMessage, type ServerMessage } from '../../../domain/protocol';
import { createAlarm, type Later, later } from '../later';
import { backoff } from './backoff';
import { NO_SOCKETS, type SocketId, type SocketsEffect, type SocketsEvent, stepSockets } from './sockets';
import type { Transport, TransportEvents } from './transport';

/**
 * A transport over one WebSocket at a time: turns what happens to sockets into events, and does what the steps want.
 * @param random from 0 to 1
 */
export function openWebSocketTransport(
  url: string,
  owner: TransportEvents,
  after: Later = later,
  random: () => number = Math.random,
): Transport {
  let sockets = NO_SOCKETS;
  const byId = new Map<SocketId, WebSocket>();
  const alarms = { retry: createAlarm(after), expiry: createAlarm(after), 'give-up': createAlarm(after) };

  function happen(event: SocketsEvent, message?: ServerMessage): void {
    const [next, effects] = stepSockets(sockets, event);
    sockets = next;
    for (const effect of effects) perform(effect, message);
  }

  function perform(effect: SocketsEffect, message: ServerMessage | undefined): void {
    switch (effect.type) {
      case 'connect':
        connect(effect.socket);
        break;
      case 'disconnect':
        byId.get(effect.socket)?.close();
        break;
      case 'set-alarm': {
        const { alarm } = effect;
        const pause = alarm === 'retry' ? backoff(effect.failures, random()) : effect.milliseconds;
        alarms[alarm].set(pause, () => happen({ type: 'rang', alarm }));
        break;
      }
      case 'clear-alarm':
        alarms[effect.alarm].clear();
        break;
      case 'tell':
        if (effect.what !== 'received') owner[effect.what]();
        else if (message) owner.received(message);
        break;
      default:
        effect satisfies never;
    }
  }

  function connect(socket: SocketId): void {
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
  }

  happen({ type: 'renew' });
  return {
    send(message) {
      const webSocket = sockets.current === undefined ? undefined : byId.get(sockets.current);
      if (webSocket?.readyState === WebSocket.OPEN) webSocket.send(JSON.stringify(message));
    },
    renew: () => happen({ type: 'renew' }),
    hurry: () => happen({ type: 'hurry' }),
    close: () => happen({ type: 'close' }),
  };
}

/** What a message says about the socket by which it came. */
export function aboutOf(message: ServerMessage): 'eviction' | 'view' | 'error' {
  if (message.kind === 'error' && message.error.code === 'superseded') return 'eviction';
  return message.view ? 'view' : 'error';
}
