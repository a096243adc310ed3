import type { View } from '../../domain/protocol';

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
