import type { ServerMessage, View } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import { createAlarm, type Later, later } from './later';
import type { Link, OpenLink } from './link/link';
import { concerns, missedRounds } from './state';
import type { Store } from './store';

/** How long an answer may take before the question is asked again, in milliseconds. */
const ANSWER_TIME = 4000;
/** The same after many failures in a row: a backend in trouble must not be hammered. */
const LONGEST_ANSWER_TIME = 60_000;
/** An unanswered question is repeated so often before a link that stays silent is taken for dead. */
const PATIENCE = 1;
/** API Gateway cuts a connection after 10 idle minutes; a join well within them keeps it, in milliseconds. */
const HEARTBEAT = 4.5 * 60 * 1000;
/** How long a message from a connection of ours that ended may still be under way, in milliseconds. */
const ECHO_TIME = 10_000;
/** So many of them are believed to be ours. Two pages that open at once must not fight for longer. */
const ECHOES = 3;

/** What the player can do. */
export interface Session {
  play(move: Move): void;
  newGame(): void;
  openGame(gameId: string): void;
  /** Goes on here after the same player went on elsewhere. */
  takeOver(): void;
  /** The page was woken up: it may have slept through anything. */
  wake(): void;
  /** Ends for good. */
  close(): void;
}

/**
 * Keeps the page's state in step with the backend: says what has to be said when a link opens, and again when no
 * answer comes. Joining is sync, heartbeat and repair at once, so there is little else to say.
 */
export function startSession(
  userId: string,
  store: Store,
  openLink: OpenLink,
  after: Later = later,
): Session {
  let link: Link | undefined;
  /** A join or new has been sent, or is owed, that no full view has answered. */
  let syncing = false;
  /** That join is yet to be sent: what answers an earlier one does not count. */
  let owed = false;
  /** The backend has put us into a game that we left, while a new one is on its way: we may have to take ours back. */
  let misplaced = false;
  /** Whether anything has come since the last question: then the link is not dead. */
  let heard = false;
  /** Answers in a row that did not come in time. */
  let unanswered = 0;
  let echoes = 0;
  /** The version with which this page last took its seat: a full view is the answer to that. */
  let seatedAt = 0;
  /** The latest word that another page, or an older connection of this one, has taken the seat. */
  let eviction: { readonly message: ServerMessage; readonly view: View } | undefined;
  const overdue = createAlarm(after);
  const heartbeat = createAlarm(after);
  const echo = createAlarm(after);

  function connect(): void {
    link = openLink({ opened, received, lost });
  }

  function opened(): void {
    store.dispatch({ type: 'link-opened' });
    echoes = ECHOES;
    echo.set(ECHO_TIME, () => {
      echoes = 0;
    });
    sync();
    sendPending();
  }

  function lost(): void {
    overdue.clear();
    heartbeat.clear();
    store.dispatch({ type: 'link-lost' });
  }

  function received(message: ServerMessage): void {
    heard = true;
    store.dispatch({ type: 'link-opened' });
    heartbeat.set(HEARTBEAT, sync);
    const before = store.get();
    if (!concerns(before, message)) {
      // The backend has put us into another game: an answer came late, or two messages changed places.
      if (message.view) {
        if (before.gameId) sync();
        else misplaced = true;
      }
      return;
    }
    const { view } = message;
    const code = message.kind === 'error' ? message.error.code : undefined;
    if (code === 'superseded' && view) {
      if (view.version > (eviction?.view.version ?? 0)) eviction = { message, view };
    } else {
      store.dispatch({ type: 'received', message });
      if (code === 'internal') owe();
      else settle(message, code === 'not-a-player');
    }
    // The answer to a join that is under way says whether it took the seat back.
    if (!syncing) yieldOrInsist();
  }

  /** Gives way to the page that has taken the seat since this one last did. */
  function yieldOrInsist(): void {
    if (!eviction || eviction.view.version < seatedAt) return;
    if (echoes > 0) {
      // It may be a late message of our own, from a connection that we had before: we insist, but not for ever.
      echoes--;
      sync();
    } else {
      store.dispatch({ type: 'received', message: eviction.message });
      stop();
    }
  }

  /** Something failed inside the backend. A join repairs whatever it was, but not at once. */
  function owe(): void {
    syncing = true;
    owed = true;
    if (!overdue.isSet()) expectAnswer();
  }

  function settle(message: ServerMessage, hasNoSeat: boolean): void {
    const { problem, pending } = store.get();
    if (problem) {
      stop();
      return;
    }
    const { view } = message;
    if (view?.history) seatedAt = Math.max(seatedAt, view.version);
    if (view?.history || !view) syncing = owed;
    const missed = missedRounds(store.get());
    if (hasNoSeat || misplaced || (missed > 1 && !syncing)) sync();
    // The opponent's next move has overtaken the result of the last round, which is under way unless it was lost.
    else if (missed === 1 && !overdue.isSet()) expectAnswer();
    else if (!syncing && !pending && missed === 0) {
      unanswered = 0;
      overdue.clear();
    }
  }

  function sync(): void {
    if (!isOnline()) return;
    const { gameId, view } = store.get();
    link?.send(gameId ? { action: 'join', userId, gameId, round: view?.round } : { action: 'new', userId });
    syncing = true;
    owed = false;
    misplaced = false;
    expectAnswer();
  }

  function sendPending(): void {
    const { gameId, pending } = store.get();
    if (!isOnline() || !gameId || !pending) return;
    link?.send({ action: 'play', userId, gameId, round: pending.round, play: pending.move });
    expectAnswer();
  }

  const isOnline = (): boolean => link !== undefined && store.get().link === 'online';

  function expectAnswer(): void {
    heard = false;
    const doublings = Math.max(0, unanswered - PATIENCE);
    overdue.set(Math.min(LONGEST_ANSWER_TIME, ANSWER_TIME * 2 ** doublings), () => {
      unanswered++;
      if (unanswered > PATIENCE && !heard) {
        store.dispatch({ type: 'link-lost' });
        link?.renew();
      } else {
        if (syncing || missedRounds(store.get()) > 0) sync();
        sendPending();
      }
    });
  }

  function stop(): void {
    for (const alarm of [overdue, heartbeat, echo]) alarm.clear();
    syncing = false;
    owed = false;
    eviction = undefined;
    link?.close();
    link = undefined;
  }

  function open(gameId: string | undefined): void {
    store.dispatch({ type: 'opened-game', gameId });
    seatedAt = 0;
    eviction = undefined;
    if (link) {
      sync();
      sendPending();
    } else connect();
  }

  if (!store.get().problem) connect();
  return {
    play(move) {
      const { pending } = store.get();
      store.dispatch({ type: 'played', move });
      if (store.get().pending !== pending) sendPending();
    },
    newGame: () => open(undefined),
    openGame: open,
    takeOver() {
      store.dispatch({ type: 'took-over' });
      connect();
    },
    wake() {
      link?.hurry();
      // The link is under suspicion: one answer that does not come is enough.
      unanswered = Math.max(unanswered, PATIENCE);
      if (!syncing) sync();
    },
    close: stop,
  };
}
