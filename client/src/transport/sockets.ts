/** API Gateway cuts every connection after 2 hours; we replace it before, in milliseconds. */
const LIFETIME = 110 * 60 * 1000;
/** A socket that has not opened by then is given up, in milliseconds. */
const OPENING_TIME = 8000;

/** A socket's number: 1, 2, 3 ... in the order in which they were made. */
export type SocketId = number;

/** What a transport knows of its sockets: plain data, changed by {@link stepSockets} alone. */
export interface Sockets {
  /** How many were made. */
  readonly made: number;
  /** The socket in use. */
  readonly current: SocketId | undefined;
  /** The socket that is opening. */
  readonly next: SocketId | undefined;
  /** The socket that was replaced: heard until the backend has shown the game through the new one. */
  readonly old: SocketId | undefined;
  /** Attempts that failed in a row. */
  readonly failures: number;
  readonly closed: boolean;
}

export const NO_SOCKETS: Sockets = {
  made: 0,
  current: undefined,
  next: undefined,
  old: undefined,
  failures: 0,
  closed: false,
};

export type TransportAlarm = 'retry' | 'expiry' | 'give-up';

export type SocketsEvent =
  /** Messages can be sent and received by a socket. */
  | { readonly type: 'opened'; readonly socket: SocketId }
  /** A message was read from a socket; what it is about decides who hears it. An error with a view counts as a view. */
  | { readonly type: 'heard'; readonly socket: SocketId; readonly about: 'view' | 'eviction' | 'error' }
  | { readonly type: 'ended'; readonly socket: SocketId }
  | { readonly type: 'rang'; readonly alarm: TransportAlarm }
  /** The owner wants a new socket, while the one in use stays so until that one is open. */
  | { readonly type: 'renew' }
  /** The owner wants a socket now, if there is none, instead of after a pause. */
  | { readonly type: 'hurry' }
  | { readonly type: 'close' };

export type SocketsEffect =
  | { readonly type: 'connect'; readonly socket: SocketId }
  | { readonly type: 'disconnect'; readonly socket: SocketId }
  | {
      readonly type: 'set-alarm';
      readonly alarm: Exclude<TransportAlarm, 'retry'>;
      readonly milliseconds: number;
    }
  /** Try again after a pause that grows with the failures. */
  | { readonly type: 'set-alarm'; readonly alarm: 'retry'; readonly failures: number }
  | { readonly type: 'clear-alarm'; readonly alarm: TransportAlarm }
  /** Tells the owner: the way is open, a message was received, the way is closed. */
  | { readonly type: 'tell'; readonly what: 'opened' | 'received' | 'lost' };

type Step = readonly [Sockets, readonly SocketsEffect[]];

/**
 * One WebSocket at a time. When it is renewed, the socket in use stays so until the next one is open, and is heard
 * until the backend has shown the game through the new one: nothing is lost, and what comes twice the owner can tell by
 * its version.
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
    return [after, [{ type: 'clear-alarm', alarm: 'give-up' }, ...effects]];
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
  if (sockets.current !== undefined) return [sockets, []];
  // An attempt made while there was no network may sit out a pause of the network's own.
  const [after, effects] = open({ ...sockets, next: undefined });
  return [after, [...disconnect(sockets.next), ...effects]];
}

function close({ old, current, next, ...sockets }: Sockets): Step {
  const alarms = (['retry', 'expiry', 'give-up'] as const).map(
    (alarm): SocketsEffect => ({ type: 'clear-alarm', alarm }),
  );
  return [
    { ...sockets, old, current, next, closed: true },
    [...alarms, ...disconnect(old), ...disconnect(current), ...disconnect(next)],
  ];
}

const disconnect = (socket: SocketId | undefined): SocketsEffect[] =>
  socket === undefined ? [] : [{ type: 'disconnect', socket }];
