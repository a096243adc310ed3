import type { ClientMessage } from '../../../domain/actions';
import type { ServerMessage } from '../../../domain/protocol';

/** What a link tells its owner. */
export interface LinkEvents {
  /** The way is open, for the first time or again. */
  opened(): void;
  received(message: ServerMessage): void;
  /** The way is closed; the link tries to open it again by itself. */
  lost(): void;
}

/** The way to a backend, which opens itself again as long as it is not closed. */
export interface Link {
  /** Sends the message if the way is open; else it is dropped, for the owner sends what matters when it opens. */
  send(message: ClientMessage): void;
  /** Makes a new way, unless one is being made, and gives up the old one once the new one carries messages. */
  renew(): void;
  /** Tries to open a way that is not open now, instead of after a pause. */
  hurry(): void;
  close(): void;
}

export type OpenLink = (events: LinkEvents) => Link;
