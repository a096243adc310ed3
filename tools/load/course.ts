import { isDeepStrictEqual } from 'node:util';
import { historyFor, losses, wins } from '../../domain/game';
import type { WatchedSide, WatchView } from '../../domain/protocol';
import { type Move, roundSummary } from '../../domain/rules';

/** What has really happened in a game. */
export interface Course {
  /** How many watch, from before the first move to after the last. */
  readonly watchers: number;
  /** By the player's name: their moves, each noted before it is sent. */
  readonly moves: Map<string, Move[]>;
}

/**
 * What is wrong with what a watcher is shown, in words; undefined if it is what happened up to the round that it names.
 * @param isCountExact whether nobody has reconnected
 */
export function faultIn(view: WatchView, course: Course, isCountExact: boolean): string | undefined {
  const shown = shownIn(view);
  const happened = happenedBefore(view, course);
  if (!isDeepStrictEqual(shown, happened))
    return `round ${view.round} was shown as ${JSON.stringify(shown)}, but is ${JSON.stringify(happened)}`;
  // Until the first round is over, not all need have come.
  const fewest = isCountExact && view.round > 1 ? course.watchers : 1;
  if (view.watchers >= fewest && (view.watchers <= course.watchers || !isCountExact)) return undefined;
  return `${view.watchers} are said to watch instead of ${course.watchers}`;
}

const shownIn = ({ left, right, roundSummary: summary, history }: WatchView) => ({
  ...{ left: shownOf(left), right: right && shownOf(right), summary, history },
});

const shownOf = ({ name, score, play, played }: WatchedSide) => ({ name, score, play, played });

/** The same as it must be. A message may be older than the last move, so nobody need have played the open round. */
function happenedBefore({ round, left, right, history: shown }: WatchView, { moves }: Course) {
  const [lefts = [], rights = []] = [left, right].map((side) => moves.get(side?.name ?? '') ?? []);
  const history = historyFor(lefts.slice(0, round - 1), rights.slice(0, round - 1));
  const last = history[round - 2];
  const side = ({ name, played }: WatchedSide, own: readonly Move[], score: number) => ({
    name: name !== undefined && moves.has(name) ? name : undefined,
    score,
    play: own === lefts ? last?.yourPlay : last?.theirPlay,
    played: played && own.length >= round,
  });
  const isOpen = left.played || right?.played === true;
  return {
    left: side(left, lefts, history.filter(wins).length),
    right: right && side(right, rights, history.filter(losses).length),
    summary: last && !isOpen ? roundSummary(last.yourPlay, last.theirPlay) : undefined,
    history: shown && history.map(({ yourPlay, theirPlay }) => ({ left: yourPlay, right: theirPlay })),
  };
}
