import type { Round } from '../../../domain/game';
import type { Match } from '../../../domain/match';
import { outcomeOf } from '../outcome';
import type { State } from '../session/state';
import { useAnnounced } from './announcer';
import type { Status } from './status';
import { matchSummary, type Sides, summaryOf } from './words';

interface News {
  readonly state: State;
  readonly sides: Sides;
  readonly rounds: readonly Round[];
  /** The match that is over, while its end is shown. */
  readonly endedMatch: Match | undefined;
  readonly status: Status;
}

/** Has a screen reader say how the last round went, and the match. */
export function useResultsAnnounced({
  sides,
  rounds,
  endedMatch,
}: Pick<News, 'sides' | 'rounds' | 'endedMatch'>): void {
  const last = rounds.at(-1);
  useAnnounced(last ? `Round ${rounds.length}: ${summaryOf(last)}. ${sides.verdicts[outcomeOf(last)]}` : '');
  useAnnounced(endedMatch ? matchSummary(endedMatch, sides) : '');
}

/** Has a screen reader say what changes in a game. */
export function useGameAnnounced({ state, status, ...results }: News): void {
  useResultsAnnounced(results);
  useAnnounced(status.isSpoken ? status.text : '');
  useAnnounced(state.notice ?? '');
}
