import type { Mutant } from './mutant';

/** Bugs in the page: in its session and its transport. */
export const IN_CLIENT: readonly Mutant[] = [
  {
    name: 'the page does not send an unconfirmed move again',
    file: 'client/src/session/step.ts',
    edits: [
      [
        'return inTurn(mustSync ? sync(state) : stepTo(state), sendPending);',
        'return mustSync ? sync(state) : stepTo(state);',
      ],
    ],
    scope: 'a round with a fault',
  },
  {
    name: 'the page takes the error "internal" for an answer',
    file: 'client/src/session/receive.ts',
    edits: [
      ["return code === 'internal' ? owe(next) : settle(next, message);", 'return settle(next, message);'],
    ],
    scope: 'a join with two faults',
  },
  {
    name: 'a stale view replaces a newer one',
    file: 'client/src/session/reduce.ts',
    edits: [
      ['if (state.view && view.version < state.view.version) return settle({ ...state, history });', ''],
    ],
    scope: 'a join and a round',
  },
  {
    name: 'a shorter history replaces a longer one',
    file: 'client/src/session/reduce.ts',
    edits: [
      ['if (history && history.length > known.length) return history;', 'if (history) return history;'],
    ],
    scope: 'a join and a round with a duplicate',
  },
  {
    name: 'two pages of one player fight for the seat forever',
    file: 'client/src/session/receive.ts',
    edits: [['return mayBeEcho(claim) ? sync(', 'return mayBeEcho({ ...claim, echoes: 1 }) ? sync(']],
    scope: 'a second tab',
  },
  {
    name: 'the page ignores that the backend put it into another game',
    file: 'client/src/session/receive.ts',
    edits: [
      [
        'if (!isSyncing(state.connection)) return sync(state);',
        'if (!isSyncing(state.connection)) return stepTo(state);',
      ],
    ],
    scope: 'a play and another game',
  },
  {
    name: 'the page takes the answer to a join for that to a later one (as before its fix)',
    file: 'client/src/session/receive.ts',
    edits: [
      ['if (!isSyncing(state.connection)) return sync(state);', 'if (state.gameId) return sync(state);'],
    ],
    scope: 'a new game and back with a fault',
  },
  {
    name: 'the page drops an unconfirmed move when its connection is lost',
    file: 'client/src/session/step.ts',
    edits: [['{ ...state, connection: LOST },', '{ ...state, connection: LOST, pending: undefined },']],
    scope: 'a move and a cut',
  },
  {
    name: 'the page takes a late view of a game that it left for the new one',
    file: 'client/src/session/state.ts',
    edits: [
      [
        'return gameId === undefined && isWaitAgain(state, message);',
        'return gameId === undefined && (message.view !== undefined || isWaitAgain(state, message));',
      ],
    ],
    scope: 'a join and a new game',
  },
  {
    name: 'the page takes any view for the answer to a join',
    file: 'client/src/session/receive.ts',
    edits: [
      [
        "return view ? view.history !== undefined && view.version > claim.contested : kind === 'error';",
        "return view !== undefined || kind === 'error' || claim.contested < 0;",
      ],
    ],
    scope: 'an early alarm with a fault',
  },
  {
    name: 'the page hears the eviction of a connection that it replaced itself',
    file: 'client/src/transport/step-sockets.ts',
    edits: [
      [
        "socket === sockets.old && about !== 'eviction' ? [tell] : []",
        'socket === sockets.old ? [tell] : []',
      ],
    ],
    scope: 'two early alarms alone',
  },
  {
    name: 'two pages give way to each other, since one takes an older answer for the one it waits for (as before its fix)',
    file: 'client/src/session/receive.ts',
    edits: [['view.version > claim.contested', 'claim.contested >= 0']],
    scope: 'a second tab with a fault',
  },
];
