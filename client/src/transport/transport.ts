import type { ClientMessage } from '../../../domain/actions';
import type { ServerMessage } from '../../../domain/server-message';

/** What a transport tells its owner. */
export interface TransportEvents {
  /** Messages can be sent, for the first time or by a new connection. */
  opened(): void;
  /** Only between `opened` and `lost`. */
  received(message: ServerMessage): void;
  /** The connection ended, or an attempt to make one failed; the transport tries again by itself. */
  lost(): void;
}

/** Carries messages to a backend and back, and connects again by itself until it is closed. */
export interface Transport {
  /** Sends the message if connected, else drops it: the owner sends what matters when the transport opens. */
  send(message: ClientMessage): void;
  /** Makes a new connection, unless one is being made, and ends the old one once the new one carries messages. */
  renew(): void;
  /** Where there is no connection, tries to make one now instead of after a pause; starts an attempt over. */
  hurry(): void;
  close(): void;
}

export type OpenTransport = (events: TransportEvents) => Transport;
