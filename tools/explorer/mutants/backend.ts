import type { Mutant } from './mutant';

/** Bugs in what the game allows, and in what the stores do. */
export const IN_STEPS: readonly Mutant[] = [
  {
    name: 'a third player gets a seat',
    file: 'domain/refusal.ts',
    edits: [
      ['if (game.players.length < MAX_PLAYERS) return refusalOfHost(game, step);', 'return undefined;'],
    ],
    scope: 'a third player',
  },
  {
    name: 'a move for any round is accepted',
    file: 'domain/refusal.ts',
    edits: [["if (round !== currentRound(game)) return 'wrong-round';", '']],
    scope: 'a cheat ahead of time',
  },
  {
    name: 'a move can be taken back',
    file: 'domain/refusal.ts',
    edits: [["if (made) return 'already-played';", '']],
    elsewhere: {
      'domain/take.ts': [
        ['[...player.moves, step.move]', '[...player.moves.slice(0, step.round - 1), step.move]'],
      ],
    },
    scope: 'a cheat',
  },
  {
    name: 'a move in flight brings its player back to a game that they left (as before its fix)',
    file: 'domain/refusal.ts',
    edits: [["return player.address === address ? undefined : 'elsewhere';", 'return undefined;']],
    elsewhere: {
      'domain/take.ts': [
        ['moves: [...player.moves, step.move]', 'address: step.address, moves: [...player.moves, step.move]'],
      ],
    },
    scope: 'a play and a new game',
  },
  {
    name: 'a late $disconnect takes the seat of a newer connection',
    file: 'domain/refusal.ts',
    edits: [['player.address === address && !isLater', '!isLater']],
    scope: 'a cut and a play',
  },
  {
    name: 'a player who comes back loses the moves made',
    file: 'domain/take.ts',
    edits: [
      [
        'attachment: step.attachment,\n        lastSeen',
        'attachment: step.attachment,\n        moves: [],\n        lastSeen',
      ],
    ],
    scope: 'a round with a fault',
  },
  {
    name: 'a repeated write forgets which connection the first one replaced',
    file: 'domain/refusal.ts',
    edits: [["hasTaken(player, address, attachment) ? 'repeated' : undefined", 'undefined']],
    scope: 'a second tab with a fault',
  },
  {
    name: 'a leave does not say which attachments it left (as before its fix)',
    file: 'domain/take.ts',
    edits: [['attachment: step.attachment ?? player.attachment,', '']],
    scope: 'a wake-up and another game with a fault',
  },
  {
    name: 'a late request comes back to a seat that a later one has left',
    file: 'domain/game.ts',
    edits: [['(player.address ?? player.leftFrom) === connectionId', 'player.address === connectionId']],
    scope: 'a wake-up and another game with a fault',
  },
];

/** Bugs in what the use cases do, and in which order. */
export const IN_USE_CASES: readonly Mutant[] = [
  {
    name: 'two joins leave each other (as before its fix)',
    file: 'domain/use-cases/seat.ts',
    edits: [
      [
        'const { result, happening } = await leave(ports, seat, connectionId, seat.attachment);',
        'const { result, happening } = await leave(ports, seat, connectionId);',
      ],
    ],
    scope: 'two joins at once',
  },
  {
    name: 'a seat is forgotten before it is left',
    file: 'domain/use-cases/seat.ts',
    edits: [
      [
        'const { result, happening } = await leave(ports, seat,',
        'await ports.seats.detach(connectionId, seat);\n  const { result, happening } = await leave(ports, seat,',
      ],
    ],
    scope: 'another game with a fault',
  },
  {
    name: "a game whose creation was answered too late is taken for a stranger's",
    file: 'domain/use-cases/new.ts',
    edits: [
      [
        'return creator?.address === address && creator.attachment === attachment ? present : undefined;',
        'return creator ? undefined : undefined;',
      ],
    ],
    scope: 'a new game with a fault',
  },
  {
    name: 'a leave that the SDK repeats is told to nobody',
    file: 'domain/leave.ts',
    edits: [['if (!player || player.address !== undefined)', 'if (!player || !result.taken)']],
    scope: 'a cut with a fault',
  },
  {
    name: 'a join does not look whether it was overtaken',
    file: 'domain/use-cases/seat.ts',
    edits: [['() => leaveIfOvertaken(ports, connectionId, seat),', '']],
    scope: 'another game and back',
  },
  {
    name: 'a seat is remembered only after it was taken',
    file: 'domain/use-cases/new.ts',
    edits: [
      [
        'const game = await create(ports, { ...attached.seat, userId }, connectionId, { name, settings });',
        'await ports.seats.detach(connectionId, attached.seat);\n      const game = await create(ports, { ...attached.seat, userId }, connectionId, { name, settings });\n      await ports.seats.attach(connectionId, { gameId, userId }, ports.now());',
      ],
    ],
    scope: 'a new game with two faults',
  },
  {
    name: 'a join gives way to a later one that has not taken its seat (as before its fix)',
    file: 'domain/use-cases/seat.ts',
    edits: [[' && player.attachment >= attachment', '']],
    scope: 'a wake-up and another game with a fault',
  },
];
