import type { Reaction } from '../../../domain/protocol';
import { PATIENCE } from '../transport/patience';
import { ECHO_TIME, keepSeeking, seekOn, sendGesture, sendPending, sync } from './ask';
import { isSyncing, LOST, OPENING, questionOf, SETTLED } from './connection';
import { type AlarmName, type Effect, inTurn, type Step, stepTo } from './effects';
import { receive, stop } from './receive';
import { type GameEvent, reduce } from './reduce';
import { inAnotherGame, withEchoes, withoutEchoes } from './seat-claim';
import { isSeeking, missedRounds, type State } from './state';

/** Everything that can happen to a session. */
export type SessionEvent =
  | GameEvent
  | { readonly type: 'started' | 'transport-opened' | 'transport-lost' }
  | { readonly type: 'named'; readonly name: string | undefined }
  /** The player gives the seat of an opponent, who is away, to whoever comes. */
  | { readonly type: 'released' }
  | { readonly type: 'reacted'; readonly reaction: Reaction }
  | { readonly type: 'rang'; readonly alarm: AlarmName }
  /** The page was woken up: it may have slept through anything. */
  | { readonly type: 'woke' }
  /** The connection is in doubt: the network went or came back, or the player asks for another try. */
  | { readonly type: 'doubted' }
  | { readonly type: 'closed' };

/**
 * What an event changes, and what is to be done about it. It says what has to be said when a connection opens, and
 * again when no answer comes. Pure: the same events always lead to the same state and effects.
 */
export function step(state: State, event: SessionEvent): Step {
  switch (event.type) {
    case 'started':
      return open(state);
    case 'transport-opened':
      return opened(state);
    case 'transport-lost':
      return lost(state);
    case 'received':
      return receive(state, event.message);
    case 'rang':
      return rang(state, event.alarm);
    case 'played': {
      const next = reduce(state, event);
      return next.pending === state.pending ? stepTo(next) : sendPending(next);
    }
    case 'opened-game': {
      const next = reduce({ ...state, claim: inAnotherGame(state.claim) }, event);
      return next.connection.kind === 'closed' ? open(next) : inTurn(sync(next), sendPending);
    }
    case 'took-over':
      return state.connection.kind === 'closed' ? open(reduce(state, event)) : stepTo(state);
    case 'named':
      return tell({ ...state, name: event.name });
    case 'released':
      return tell({ ...state, release: 'asked' });
    case 'reacted':
      return sendGesture(state, event.reaction);
    case 'woke':
      return woke(state);
    case 'doubted':
      return doubted(state);
    case 'closed':
      return stop(state);
  }
}

const open = (state: State): Step =>
  inTurn(stepTo({ ...state, connection: OPENING }, { type: 'open-transport' }), keepSeeking);

/** Tells the backend at once, if we have a seat; otherwise it is in what is sent next. */
const tell = (state: State): Step => (state.view ? sync(state) : stepTo(state));

function opened(state: State): Step {
  if (state.connection.kind === 'closed') return stepTo(state);
  const connected = { ...state, connection: SETTLED, claim: withEchoes(state.claim) };
  return inTurn(stepTo(connected, ECHO_TIME), sync, sendPending);
}

function lost(state: State): Step {
  if (state.connection.kind === 'closed') return stepTo(state);
  return stepTo(
    { ...state, connection: LOST },
    { type: 'clear-alarm', alarm: 'answer' },
    { type: 'clear-alarm', alarm: 'heartbeat' },
  );
}

function rang(state: State, alarm: AlarmName): Step {
  switch (alarm) {
    case 'answer':
      return answerOverdue(state);
    case 'heartbeat':
      return sync(state);
    case 'echo':
      return stepTo({ ...state, claim: withoutEchoes(state.claim) });
    case 'seek':
      return seekOn(state);
  }
}

/** Asks again, or gives up on a connection by which nothing comes at all. */
function answerOverdue(before: State): Step {
  const { connection } = before;
  if (connection.kind !== 'asking') return stepTo(before);
  const state = { ...before, unanswered: before.unanswered + 1 };
  if (state.unanswered > PATIENCE && !connection.heard) {
    return stepTo({ ...state, connection: { ...connection, kind: 'overdue' } }, { type: 'renew-transport' });
  }
  // The answer may have been that a stranger was found, in another game.
  if (isSeeking(state)) return inTurn(seekOn(state), sendPending);
  const mustSync = isSyncing(connection) || missedRounds(state) > 0;
  return inTurn(mustSync ? sync(state) : stepTo(state), sendPending);
}

function woke(state: State): Step {
  // The connection is under suspicion: one answer that does not come is enough.
  const suspicious = { ...state, unanswered: Math.max(state.unanswered, PATIENCE) };
  if (state.connection.kind === 'closed') return stepTo(suspicious);
  const hurry: Effect[] = [{ type: 'hurry-transport' }];
  // An attempt to replace what is still in use may be sitting out a long pause.
  if (state.connection.kind === 'overdue') hurry.push({ type: 'renew-transport' });
  return inTurn(stepTo(suspicious, ...hurry), (next) =>
    isSyncing(next.connection) ? stepTo(next) : sync(next),
  );
}

/** Makes a new connection at once. What the one at hand still brings is heard meanwhile. */
function doubted(state: State): Step {
  const { connection } = state;
  const hurry: Effect = { type: 'hurry-transport' };
  switch (connection.kind) {
    case 'closed':
      return stepTo(state);
    case 'opening':
    case 'lost':
      return stepTo(state, hurry);
    default:
      return stepTo(
        {
          ...state,
          unanswered: Math.min(state.unanswered, PATIENCE),
          connection: { kind: 'overdue', question: questionOf(connection) ?? 'join', heard: false },
        },
        { type: 'clear-alarm', alarm: 'answer' },
        hurry,
        { type: 'renew-transport' },
      );
  }
}
