import type { PlayerMessage } from '../../../domain/server-message';
import { expectAnswer, keepSeeking, sync } from './ask';
import { afterHearing, afterJoining, CLOSED, isSyncing, questionOf, SETTLED } from './connection';
import { ALARMS, type Effect, inTurn, type Step, stepTo } from './effects';
import { reduce } from './reduce';
import { evictedBy, insisted, mayBeEcho, seatedBy, standingEviction } from './seat-claim';
import { concerns, isSeeking, missedRounds, type State } from './state';

/** API Gateway cuts a connection after 10 idle minutes; a join well within them keeps it, in milliseconds. */
const HEARTBEAT: Effect = { type: 'set-alarm', alarm: 'heartbeat', milliseconds: 4.5 * 60 * 1000 };

/** What a message from the backend changes. */
export function receive(state: State, message: PlayerMessage): Step {
  const { connection } = state;
  const { kind } = connection;
  // No transport delivers then.
  if (kind === 'closed' || kind === 'opening' || kind === 'lost') return stepTo(state);
  return inTurn(stepTo({ ...state, connection: afterHearing(connection) }, HEARTBEAT), (heard) =>
    concerns(heard, message) ? takeIn(heard, message) : returnToSeat(heard, message),
  );
}

/**
 * The backend has put us into another game: an answer came late, or two messages changed places. A join that is already
 * under way may have been served before that, so its answer is awaited and then another join sent.
 */
function returnToSeat(state: State, { view }: PlayerMessage): Step {
  if (!view) return stepTo(state);
  if (!isSyncing(state.connection)) return sync(state);
  return stepTo({ ...state, claim: { ...state.claim, isMisplaced: true } });
}

function takeIn(state: State, message: PlayerMessage): Step {
  // The answer to a join that is under way says whether it took the seat back.
  const step = inTurn(changedBy(state, message), (next) =>
    isSyncing(next.connection) ? stepTo(next) : yieldOrInsist(next),
  );
  return isSeeking(state) ? step : inTurn(step, keepSeeking);
}

function changedBy(state: State, message: PlayerMessage): Step {
  switch (message.kind) {
    case 'view':
      return settle(reduceBy(state, message), message);
    case 'error':
      return changedByError(state, message);
  }
}

function changedByError(state: State, message: Extract<PlayerMessage, { kind: 'error' }>): Step {
  const { code } = message.error;
  // Whether it is true is decided with what else is known of the seat.
  if (code === 'superseded' && message.view)
    return stepTo({ ...state, claim: evictedBy(state.claim, message) });
  const next = reduceBy(state, message);
  return code === 'internal' ? owe(next) : settle(next, message);
}

const reduceBy = (state: State, message: PlayerMessage): State =>
  reduce(state, { type: 'received', message });

/** Something failed inside the backend. A join repairs whatever it was, but not at once. */
function owe(state: State): Step {
  const { connection } = state;
  if (connection.kind !== 'asking') return expectAnswer(state, 'owed-join');
  return stepTo({ ...state, connection: { ...connection, question: 'owed-join' } });
}

/** Finds out what is still to be answered. */
function settle(before: State, message: PlayerMessage): Step {
  if (before.problem) return stop(before);
  const connection = answersJoin(before, message) ? afterJoining(before.connection) : before.connection;
  const state: State = { ...before, connection, claim: seatedBy(before.claim, message.view) };
  const hasNoSeat = message.kind === 'error' && message.error.code === 'not-a-player';
  const missed = missedRounds(state);
  if (hasNoSeat || state.claim.isMisplaced || (missed > 1 && !isSyncing(connection))) return sync(state);
  // The opponent's next move has overtaken the result of the last round, which is under way unless it was lost.
  if (missed === 1 && connection.kind !== 'asking')
    return expectAnswer(state, questionOf(connection) ?? 'receipt');
  if (isSyncing(connection) || state.pending || missed !== 0) return stepTo(state);
  return stepTo(
    { ...state, connection: SETTLED, unanswered: 0 },
    ...(connection.kind === 'asking' ? [{ type: 'clear-alarm', alarm: 'answer' } as const] : []),
  );
}

/** A full view does, unless it is older than what the join was about, and so does a refusal that comes without one. */
function answersJoin({ claim }: State, { kind, view }: PlayerMessage): boolean {
  return view ? view.history !== undefined && view.version > claim.contested : kind === 'error';
}

/** Gives way to the page that has taken the seat since this one last did, or takes the seat back. */
function yieldOrInsist(state: State): Step {
  const { claim } = state;
  const eviction = standingEviction(claim);
  // One that came while the game was not known yet may be about another game.
  if (eviction?.gameId !== state.gameId || !eviction) return stepTo(state);
  return mayBeEcho(claim) ? sync({ ...state, claim: insisted(claim) }) : stop(reduceBy(state, eviction));
}

/** Ends the connection and everything that was waited for. */
export function stop(state: State): Step {
  if (state.connection.kind === 'closed') return stepTo(state);
  return stepTo(
    { ...state, connection: CLOSED, claim: { ...state.claim, eviction: undefined } },
    ...ALARMS.map((alarm) => ({ type: 'clear-alarm', alarm }) as const),
    { type: 'close-transport' },
  );
}
