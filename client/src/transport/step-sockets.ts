import type { SocketId, Sockets, SocketsEffect, SocketsEvent, TransportAlarm } from './sockets';

/** API Gateway cuts every connection after 2 hours; we replace it before, in milliseconds. */
const LIFETIME = 110 * 60 * 1000;
/** A socket that has not opened by then is given up, in milliseconds. */
const OPENING_TIME = 8000;

type Step = readonly [Sockets, readonly SocketsEffect[]];

/**
 * One WebSocket at a time. When it is renewed, the socket in use stays so until the next one is open, and is heard until
 * the backend has shown the game through the new one: nothing is lost, and what comes twice the owner can tell by its
 * version.
 */
export function stepSockets(sockets: Sockets, event: SocketsEvent): Step {
  switch (event.type) {
    case 'opened':
      return opened(sockets, event.socket);
    case 'heard':
      return heard(sockets, event);
    case 'ended':
      return ended(sockets, event.socket);
    case 'rang':
      return rang(sockets, event.alarm);
    case 'renew':
      return open(sockets);
    case 'hurry':
      return hurry(sockets);
    case 'close':
      return close(sockets);
  }
}

function open(sockets: Sockets): Step {
  if (sockets.next !== undefined || sockets.closed) return [sockets, []];
  const next = sockets.made + 1;
  return [
    { ...sockets, made: next, next },
    [
      { type: 'clear-alarm', alarm: 'retry' },
      { type: 'connect', socket: next },
      { type: 'set-alarm', alarm: 'give-up', milliseconds: OPENING_TIME },
    ],
  ];
}

function opened(sockets: Sockets, socket: SocketId): Step {
  if (socket !== sockets.next) return [sockets, []];
  return [
    { ...sockets, current: socket, next: undefined, old: sockets.current },
    [
      { type: 'clear-alarm', alarm: 'give-up' },
      ...disconnect(sockets.old),
      { type: 'set-alarm', alarm: 'expiry', milliseconds: LIFETIME },
      { type: 'tell', what: 'opened' },
    ],
  ];
}

function heard(sockets: Sockets, { socket, about }: SocketsEvent & { type: 'heard' }): Step {
  if (sockets.closed) return [sockets, []];
  const tell: SocketsEffect = { type: 'tell', what: 'received' };
  if (socket !== sockets.current) {
    // An eviction is what the backend tells the socket that we are replacing ourselves.
    return [sockets, socket === sockets.old && about !== 'eviction' ? [tell] : []];
  }
  // A mere error does not say that the backend knows the new socket by now.
  if (about === 'error') return [{ ...sockets, failures: 0 }, [tell]];
  return [{ ...sockets, failures: 0, old: undefined }, [...disconnect(sockets.old), tell]];
}

function ended(before: Sockets, socket: SocketId): Step {
  const sockets = socket === before.old ? { ...before, old: undefined } : before;
  if (sockets.closed || (socket !== sockets.current && socket !== sockets.next)) return [sockets, []];
  if (socket === sockets.next) {
    const [after, effects] = retry({ ...sockets, next: undefined });
    const failed: SocketsEffect[] = sockets.current === undefined ? [{ type: 'tell', what: 'lost' }] : [];
    return [after, [{ type: 'clear-alarm', alarm: 'give-up' }, ...failed, ...effects]];
  }
  const [after, effects] = retry({ ...sockets, current: undefined, old: undefined });
  const lost: SocketsEffect[] = [
    { type: 'clear-alarm', alarm: 'expiry' },
    ...disconnect(sockets.old),
    { type: 'tell', what: 'lost' },
  ];
  return [after, [...lost, ...effects]];
}

function retry(sockets: Sockets): Step {
  if (sockets.next !== undefined) return [sockets, []];
  const { failures } = sockets;
  return [{ ...sockets, failures: failures + 1 }, [{ type: 'set-alarm', alarm: 'retry', failures }]];
}

function rang(sockets: Sockets, alarm: TransportAlarm): Step {
  // A socket that is given up ends, and that starts the next attempt.
  return alarm === 'give-up' ? [sockets, disconnect(sockets.next)] : open(sockets);
}

function hurry(sockets: Sockets): Step {
  if (sockets.current !== undefined && sockets.next === undefined) return [sockets, []];
  // An attempt made while there was no network may sit out a pause of the network's own.
  const [after, effects] = open({ ...sockets, next: undefined });
  return [after, [...disconnect(sockets.next), ...effects]];
}

function close(sockets: Sockets): Step {
  const { old, current, next } = sockets;
  const alarms = (['retry', 'expiry', 'give-up'] as const).map(
    (alarm): SocketsEffect => ({ type: 'clear-alarm', alarm }),
  );
  return [
    { ...sockets, old: undefined, current: undefined, next: undefined, closed: true },
    [...alarms, ...disconnect(old), ...disconnect(current), ...disconnect(next)],
  ];
}

const disconnect = (socket: SocketId | undefined): SocketsEffect[] =>
  socket === undefined ? [] : [{ type: 'disconnect', socket }];
