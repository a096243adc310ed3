import type { Watching } from '../../client/src/watching/step';
import { finishedRounds, type Game, historyFor } from '../../domain/game';
import type { GameStore } from '../../domain/ports';
import type { WatchView } from '../../domain/protocol';
import type { Call, Request } from './handler';
import type { Stored } from './store';

/** What a watcher's view shows against the rules: R2, an open move, or a round that was not played so; R12, a secret. */
export function wrongInWatchView(game: Game, view: WatchView): string[] {
  const [one, other] = game.players;
  const rounds = historyFor(one?.moves ?? [], other?.moves ?? []);
  // Sides change with the seats, rounds do not.
  const played = rounds.map(({ yourPlay, theirPlay }) => [yourPlay, theirPlay].sort().join());
  const { history = [], left, right, round } = view;
  const last = [left.play, right?.play].filter((move) => move !== undefined);
  const isLast = last.length === 0 || last.sort().join() === played[round - 2];
  const isHistory = history.every((told, index) => [told.left, told.right].sort().join() === played[index]);
  const text = JSON.stringify(view);
  return [
    ...(isLast && isHistory && round <= finishedRounds(game) + 1
      ? []
      : ['R2: a watcher is shown a move that is open or false']),
    ...game.players
      .filter(({ id }) => text.includes(id))
      .map(({ id }) => `R12: a watcher is shown the secret of ${id}`),
  ];
}

/** What a request to watch does against R19: it changes no game, except that players who are gone leave. */
export function wrongInWatch({ message }: Request, { port, method, args }: Call): string[] {
  if (message === 'disconnect' || message.action !== 'watch' || message.userId !== undefined) return [];
  if (port !== 'games' || method === 'find' || method === 'watch') return [];
  const [, step] = args as Parameters<GameStore['step']>;
  return method === 'step' && step.type === 'leave'
    ? []
    : [`R19: a request to watch has led to ${method} on a game`];
}

/** What else the mark that a game is watched changes, against R19. */
export function wrongInMark(before: Stored, after: Stored, { method }: Call): string[] {
  if (method !== 'watch') return [];
  const untouched = ({ games }: Stored) =>
    JSON.stringify(games.map(([, { watched, version, ...rest }]) => rest));
  return untouched(before) === untouched(after)
    ? []
    : ['R19: a watcher changed more of a game than its mark'];
}

/** Whether what a watching page shows is older than before. */
export const hasGoneBack = (was: Watching, is: Watching): boolean =>
  is.history.length < was.history.length || (is.view?.version ?? 0) < (was.view?.version ?? 0);
