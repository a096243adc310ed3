import type { WatchView } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import type { ServerMessage } from '../../../domain/server-message';
import type { AlarmEffect } from '../later';
import { answerTime, PATIENCE } from '../transport/patience';

/** One finished round as watchers see it. */
export interface WatchedRound {
  readonly left: Move;
  readonly right: Move;
}

/** What a watcher's page knows. */
export interface Watching {
  readonly gameId: string;
  readonly view: WatchView | undefined;
  /** All finished rounds, oldest first. */
  readonly history: readonly WatchedRound[];
  /** Why there is nothing to see. */
  readonly problem: 'game-not-found' | 'game-full' | undefined;
  readonly isOnline: boolean;
  /** Answers in a row that did not come in time. */
  readonly unanswered: number;
}

export type WatchEvent =
  /** The watcher has come back to the page: what was sent meanwhile may be lost. */
  | { readonly type: 'opened' | 'lost' | 'woke' }
  | { readonly type: 'received'; readonly message: ServerMessage }
  | { readonly type: 'rang'; readonly alarm: WatchAlarm };
export type WatchAlarm = 'answer' | 'heartbeat';
export type WatchEffect = { readonly type: 'ask' | 'renew' | 'close' } | AlarmEffect<WatchAlarm>;

export const watchingOf = (gameId: string): Watching => ({
  gameId,
  view: undefined,
  history: [],
  problem: undefined,
  isOnline: false,
  unanswered: 0,
});

const awaitAnswer = ({ unanswered }: Watching): WatchEffect => ({
  type: 'set-alarm',
  alarm: 'answer',
  milliseconds: answerTime(unanswered),
});
/** API Gateway cuts a connection after 10 idle minutes. */
const BEAT: WatchEffect = { type: 'set-alarm', alarm: 'heartbeat', milliseconds: 4.5 * 60 * 1000 };
const ANSWERED: WatchEffect = { type: 'clear-alarm', alarm: 'answer' };
const QUIET: WatchEffect = { type: 'clear-alarm', alarm: 'heartbeat' };
const ask = (state: Watching): Step => [state, [{ type: 'ask' }, awaitAnswer(state), BEAT]];

type Step = readonly [Watching, readonly WatchEffect[]];

/** The watcher's half of the protocol: asking is sync, heartbeat and repair in one, as a join is for players. */
export function step(state: Watching, event: WatchEvent): Step {
  switch (event.type) {
    case 'opened':
      return ask({ ...state, isOnline: true });
    case 'lost':
      return [{ ...state, isOnline: false }, [ANSWERED, QUIET]];
    case 'woke':
      // The connection is under suspicion: one answer that does not come is enough.
      return state.isOnline ? ask({ ...state, unanswered: PATIENCE }) : [state, []];
    case 'rang':
      return event.alarm === 'answer' ? overdue(state) : ask(state);
    case 'received':
      return receive(state, event.message);
  }
}

/** Asks again, or gives up on a connection by which nothing comes. */
function overdue(before: Watching): Step {
  const state = { ...before, unanswered: before.unanswered + 1 };
  return state.unanswered > PATIENCE ? [state, [{ type: 'renew' }, awaitAnswer(state)]] : ask(state);
}

function receive(state: Watching, message: ServerMessage): Step {
  if (message.kind === 'watch') {
    return message.gameId === state.gameId ? see({ ...state, unanswered: 0 }, message.watch) : [state, []];
  }
  if (message.kind === 'view') return [state, []];
  const { code } = message.error;
  if (code === 'game-not-found' || code === 'game-full')
    return [{ ...state, problem: code }, [{ type: 'close' }]];
  const after = { ...state, unanswered: state.unanswered + 1 };
  return [after, [awaitAnswer(after)]];
}

function see(state: Watching, { history, ...view }: WatchView): Step {
  const before = state.view;
  if (before && view.version < before.version) return [state, []];
  if (history) return [{ ...state, view, history }, [ANSWERED, BEAT]];
  // Others sit there now, perhaps on other sides.
  if (before && view.since !== before.since) return ask(state);
  const rounds = withLast(state.history, view);
  if (rounds.length < view.round - 1) return ask(state);
  return [{ ...state, view, history: rounds }, [BEAT]];
}

/** The rounds with the last finished one, if it is the next one. */
function withLast(
  history: readonly WatchedRound[],
  { round, left, right }: WatchView,
): readonly WatchedRound[] {
  const isNext = history.length === round - 2;
  return isNext && left.play && right?.play ? [...history, { left: left.play, right: right.play }] : history;
}
