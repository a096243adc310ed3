/** A socket's number: 1, 2, 3 ... in the order in which they were made. */
export type SocketId = number;

/** What a transport knows of its sockets: plain data, changed by `stepSockets` alone. */
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
  /** The owner wants a socket now, if there is none, instead of after a pause; an attempt under way starts over. */
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
  /** Tells the owner: the way is open, a message was received, the way is closed or could not be opened. */
  | { readonly type: 'tell'; readonly what: 'opened' | 'received' | 'lost' };
