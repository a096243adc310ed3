import type { WatchView } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import type { ServerMessage } from '../../../domain/server-message';
import type { AlarmEffect } from '../later';
import { PATIENCE } from '../session/ask';

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

/** An answer that takes longer is taken for lost. */
const AWAIT: WatchEffect = { type: 'set-alarm', alarm: 'answer', milliseconds: 4000 };
/** API Gateway cuts a connection after 10 idle minutes. */
const BEAT: WatchEffect = { type: 'set-alarm', alarm: 'heartbeat', milliseconds: 4.5 * 60 * 1000 };
const ANSWERED: WatchEffect = { type: 'clear-alarm', alarm: 'answer' };
const QUIET: WatchEffect = { type: 'clear-alarm', alarm: 'heartbeat' };
const ASK: readonly WatchEffect[] = [{ type: 'ask' }, AWAIT, BEAT];

type Step = readonly [Watching, readonly WatchEffect[]];

/** The watcher's half of the protocol: asking is sync, heartbeat and repair in one, as a join is for players. */
export function step(state: Watching, event: WatchEvent): Step {
  switch (event.type) {
    case 'opened':
      return [{ ...state, isOnline: true, unanswered: 0 }, ASK];
    case 'lost':
      return [{ ...state, isOnline: false }, [ANSWERED, QUIET]];
    case 'woke':
      // The connection is under suspicion: one answer that does not come is enough.
      return [{ ...state, unanswered: PATIENCE }, state.isOnline ? ASK : []];
    case 'rang':
      return event.alarm === 'answer' ? overdue(state) : [state, ASK];
    case 'received':
      return receive({ ...state, unanswered: 0 }, event.message);
  }
}

/** Asks again, or gives up on a connection by which nothing comes. */
const overdue = (state: Watching): Step =>
  state.unanswered < PATIENCE
    ? [{ ...state, unanswered: state.unanswered + 1 }, ASK]
    : [state, [{ type: 'renew' }, AWAIT]];

function receive(state: Watching, message: ServerMessage): Step {
  if (message.kind === 'watch') {
    return message.gameId === state.gameId ? see(state, message.watch) : [state, []];
  }
  if (message.kind === 'view') return [state, []];
  const { code } = message.error;
  if (code === 'game-not-found' || code === 'game-full')
    return [{ ...state, problem: code }, [{ type: 'close' }]];
  return [state, [AWAIT]];
}

function see(state: Watching, { history, ...view }: WatchView): Step {
  const before = state.view;
  if (before && view.version < before.version) return [state, []];
  if (history) return [{ ...state, view, history }, [ANSWERED, BEAT]];
  // Others sit there now, perhaps on other sides.
  if (before && view.since !== before.since) return [state, ASK];
  const rounds = withLast(state.history, view);
  if (rounds.length < view.round - 1) return [state, ASK];
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
