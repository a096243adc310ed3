import { isBroken } from './session/connection';
import type { State } from './session/state';
import { PATIENCE } from './transport/patience';

/** An ordinary reconnect is over by then and needs no words, in milliseconds. */
const RECONNECTING_TIME = 900;
/** A first connection that takes longer is not coming by itself, in milliseconds. */
const CONNECTING_TIME = 4000;

/**
 * How long the page may stay as it is before it says that there is no connection, in milliseconds; undefined: the link
 * works, or nothing needs it.
 */
export function graceOf({ connection, unanswered }: State): number | undefined {
  if (isBroken(connection)) return RECONNECTING_TIME;
  if (connection.kind === 'opening') return CONNECTING_TIME;
  // Sockets open again and again, but nothing ever comes by them.
  const isSilent = connection.kind === 'asking' && !connection.heard && unanswered > PATIENCE;
  return isSilent ? RECONNECTING_TIME : undefined;
}
