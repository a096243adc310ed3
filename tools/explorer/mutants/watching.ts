import type { Mutant } from './mutant';

/** Bugs in how a game is watched. */
export const IN_WATCHING: readonly Mutant[] = [
  {
    name: 'a watcher sees an open move',
    file: 'domain/watch-view.ts',
    edits: [
      [
        'const play = last === undefined ? undefined : moves[last];',
        'const play = moves[finishedRounds(game)] ?? (last === undefined ? undefined : moves[last]);',
      ],
    ],
    scope: 'a watcher and a round',
  },
  {
    name: 'a game is read before its watcher is added',
    file: 'domain/use-cases/watch.ts',
    edits: [
      [
        `  if (!(await watchers.add(id, watcher, maxWatchers, now()))) return undefined;
  const game = watched ? await games.find(id, now()) : await games.watch(id, now());
`,
        `  const game = watched ? await games.find(id, now()) : await games.watch(id, now());
  if (!(await watchers.add(id, watcher, maxWatchers, now()))) return undefined;
`,
      ],
    ],
    scope: 'a watcher and a round',
  },
  {
    name: 'a move of a watcher is accepted',
    file: 'domain/refusal.ts',
    edits: [
      [
        `    case 'play':
      return isFormer(game, step.userId) ? 'seat-taken' : 'not-a-player';
`,
        `    case 'play':
      return isFormer(game, step.userId) ? 'seat-taken' : undefined;
`,
      ],
    ],
    scope: 'a watcher who plays',
  },
  {
    name: 'a watcher is not told the result of a round',
    file: 'domain/recipients.ts',
    edits: [
      [
        `    case 'seated':
    case 'played':
`,
        `    case 'played':
      if (finishedBy(happening.game, happening.play)) return undefined;
      return watchViewOf(happening.game, watchers);
    case 'seated':
`,
      ],
    ],
    scope: 'a watcher and a round',
  },
  {
    name: 'a watching page shows a stale view',
    file: 'client/src/watching/step.ts',
    edits: [['if (before && view.version < before.version) return [state, []];', '']],
    scope: 'a watcher and a round',
  },
  {
    name: 'a watching page does not ask again when no answer comes',
    file: 'client/src/watching/step.ts',
    edits: [
      [
        "[{ type: 'renew' }, awaitAnswer(state)]] : ask(state)",
        "[{ type: 'renew' }, awaitAnswer(state)]] : [state, []]",
      ],
    ],
    scope: 'a watcher, and a fault',
  },
];
