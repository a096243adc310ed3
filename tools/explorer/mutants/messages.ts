import type { Mutant } from './mutant';

/** Bugs in who is told what. */
export const IN_MESSAGES: readonly Mutant[] = [
  {
    name: "a view shows the opponent's open move",
    file: 'domain/view.ts',
    edits: [
      [
        '...(youPlayed && { youPlayed }),',
        '...(youPlayed && { youPlayed }),\n    ...(theyPlayed && { theirPlay: them?.moves[round - 1] }),',
      ],
    ],
    scope: 'a join and a round',
  },
  {
    name: 'the history shows a round that only the opponent has played',
    file: 'domain/view.ts',
    edits: [
      [
        'history: historyFor(mine, theirs) }',
        "history: theirs.map((theirPlay, index) => ({ yourPlay: mine[index] ?? 'rock', theirPlay })) }",
      ],
    ],
    scope: 'a join and a round',
  },
  {
    name: 'a player who finishes a round is not told its result',
    file: 'domain/recipients.ts',
    edits: [['finishedBy(game, play) ? toPlayer(game, play.userId, watchers) : []', '[]']],
    scope: 'a join and a round',
  },
  {
    name: 'a page is not told that a second tab has taken its seat',
    file: 'domain/recipients.ts',
    edits: [['if (address === undefined) return [];', 'if (address === undefined || !newer) return [];']],
    scope: 'a second tab',
  },
  {
    name: 'a post that fails is reported to nobody',
    file: 'domain/tell.ts',
    edits: [['(message) => post(ports, message));', '(message) => post(ports, message)).catch(() => {});']],
    scope: 'a round with a fault',
  },
  {
    name: 'the opponent is not told of the first move of a round',
    file: 'domain/recipients.ts',
    edits: [
      [
        'return [...toMaker, ...toOpponent(game, play.userId, watchers)];',
        'return finishedBy(game, play) ? [...toMaker, ...toOpponent(game, play.userId, watchers)] : [];',
      ],
    ],
    scope: 'a join and a round',
  },
  {
    name: 'a move that is sent again gets no receipt',
    file: 'domain/recipients.ts',
    edits: [
      ['...(view ? [{ address, gameId: game.id, userId, message: view }] : []),', '...(view ? [] : []),'],
    ],
    scope: 'a join and a round',
  },
  {
    name: 'a player whose connection is found gone stays online',
    file: 'domain/tell.ts',
    edits: [
      [
        "if (outcome === 'sent' || userId === undefined) return;",
        'if (outcome || userId === undefined) return;',
      ],
    ],
    scope: 'a page is closed',
  },
  {
    name: 'a live page is not told that a late message took its seat',
    file: 'domain/recipients.ts',
    edits: [
      [
        'return [...toOpponent(game, userId, watchers), ...toSuperseded(game, userId, address)];',
        'return toOpponent(game, userId, watchers).filter(() => address !== undefined);',
      ],
    ],
    scope: 'a wake-up and a cut with a fault',
  },
  {
    name: 'a failed post keeps the others back',
    file: 'domain/tell.ts',
    edits: [
      [
        'await inParallel(recipientsOf(happening, watchers.length), (message) => post(ports, message));',
        'for (const message of recipientsOf(happening, watchers.length)) await post(ports, message);',
      ],
    ],
    scope: 'a join with two faults',
  },
];
