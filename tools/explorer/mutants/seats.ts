import type { Mutant } from './mutant';

/** Bugs in who may take a seat that was given up, and in which seats are remembered. */
export const IN_SEATS: readonly Mutant[] = [
  {
    name: 'a newcomer takes the seat of a player who has only lost the connection',
    file: 'domain/given-up.ts',
    edits: [['(moves.length < since || released)', 'true']],
    scope: 'a newcomer, and a player who plays and is cut off',
  },
  {
    name: 'a newcomer takes the seat of a player who is online',
    file: 'domain/given-up.ts',
    edits: [
      ['address === undefined && (moves.length < since || released)', '(moves.length < since || released)'],
    ],
    scope: 'a newcomer, and a player who comes back',
  },
  {
    name: 'a newcomer takes over the open move',
    file: 'domain/given-up.ts',
    edits: [['former.moves.slice(0, finishedRounds(game))', 'former.moves']],
    scope: 'a release with an open move',
  },
  {
    name: 'a seat is taken as it was when that was decided',
    file: 'domain/refusal.ts',
    edits: [['playerOf(game, former) && game.version === version ?', 'playerOf(game, former) ?']],
    scope: 'a newcomer, and a player who comes back',
  },
  {
    name: 'an older join removes a seat that was taken anew (as before its fix)',
    file: 'domain/memory-store.ts',
    edits: [
      ['async detach(connectionId, { attachment })', 'async detach(connectionId, { gameId })'],
      ['seat.attachment !== attachment', 'seat.gameId !== gameId'],
    ],
    scope: 'two joins at once',
  },
];
