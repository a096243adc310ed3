import type { View, WireMessage } from '../../domain/protocol';
import { type PlayerMessage, readServerMessage } from '../../domain/server-message';

/** A player's view of game ACDEFGH with both players in it and no moves; parts can be replaced. */
export const viewOf = (parts: Partial<View> = {}): View => ({
  gameId: 'ACDEFGH',
  version: 2,
  round: 1,
  goal: 5,
  winnerStays: false,
  since: 0,
  yourScore: 0,
  theirScore: 0,
  winner: false,
  theirStatus: 'online',
  theirLastSeen: 1,
  theyPlayed: false,
  ...parts,
});

/** A message as a player's client reads it from the wire. */
export function told(message: WireMessage): PlayerMessage {
  const read = readServerMessage(message);
  if (!read || read.kind === 'watch') throw new Error(`No message: ${JSON.stringify(message)}`);
  return read;
}
