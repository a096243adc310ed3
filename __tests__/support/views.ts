import { readServerMessage, type ServerMessage, type View, type WireMessage } from '../../domain/protocol';

/** What a player sees of game ACDEFGH when both sit in it and nobody has played; parts can be replaced. */
export const viewOf = (parts: Partial<View> = {}): View => ({
  gameId: 'ACDEFGH',
  version: 2,
  round: 1,
  yourScore: 0,
  theirScore: 0,
  winner: false,
  theirStatus: 'online',
  theirLastSeen: 1,
  theyPlayed: false,
  ...parts,
});

/** A message as a client takes it from the wire. */
export function told(message: WireMessage): ServerMessage {
  const read = readServerMessage(message);
  if (!read) throw new Error(`No message: ${JSON.stringify(message)}`);
  return read;
}
