import type { Mutant } from './mutant';

/** Bugs in how strangers meet. */
export const AMONG_STRANGERS: readonly Mutant[] = [
  {
    name: 'a page that waits for a stranger never renews its offer',
    file: 'client/src/session/ask.ts',
    edits: [
      [
        'if (!isOnline(state.connection)) return stepTo(state, RENEWAL);',
        'if (state.connection) return stepTo(state, RENEWAL);',
      ],
    ],
    scope: 'two who look for a stranger',
  },
  {
    name: 'a second seeker opens another offer instead of taking the one that is open',
    file: 'domain/memory-lobby.ts',
    edits: [
      [
        'box.open && box.open.until > at ? box.open : offer',
        'box.open && box.open.until > at && box.open.userId === offer.userId ? box.open : offer',
      ],
    ],
    scope: 'two who look for a stranger',
  },
];
