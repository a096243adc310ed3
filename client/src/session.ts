import type { ServerMessage } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import type { Link, OpenLink } from './link/link';
import { hasGap } from './state';
import type { Store } from './store';

/** How long an answer may take before the question is sent again, in milliseconds. */
const ANSWER_TIME = 4000;
/** An unanswered question is repeated so often before the link itself is taken for dead. */
const PATIENCE = 2;
/** API Gateway cuts a connection after 10 idle minutes; a join well within them keeps it, in milliseconds. */
const HEARTBEAT = 4.5 * 60 * 1000;

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
export function startSession(userId: string, store: Store, openLink: OpenLink): Session {
  let link: Link | undefined;
  let unanswered = 0;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  let heartbeat: ReturnType<typeof setInterval> | undefined;

  function connect(): void {
    link = openLink({
      opened() {
        store.dispatch({ type: 'link-opened' });
        sync();
        sendPending();
      },
      received,
      lost() {
        clearTimeout(overdue);
        store.dispatch({ type: 'link-lost' });
      },
    });
    clearInterval(heartbeat);
    heartbeat = setInterval(sync, HEARTBEAT);
  }

  function received(message: ServerMessage): void {
    const failed = 'error' in message && message.error.code === 'internal';
    store.dispatch({ type: 'received', message });
    if (failed) return;
    unanswered = 0;
    clearTimeout(overdue);
    const hasNoSeat = 'error' in message && message.error.code === 'not-a-player';
    if (store.get().problem === 'superseded') stop();
    else if (hasNoSeat || hasGap(store.get())) sync();
    else if (store.get().pending) expectAnswer();
  }

  function sync(): void {
    const { gameId, view } = store.get();
    link?.send(gameId ? { action: 'join', userId, gameId, round: view?.round } : { action: 'new', userId });
    expectAnswer();
  }

  function sendPending(): void {
    const { gameId, pending } = store.get();
    if (!gameId || !pending) return;
    link?.send({ action: 'play', userId, gameId, round: pending.round, play: pending.move });
    expectAnswer();
  }

  function expectAnswer(): void {
    clearTimeout(overdue);
    overdue = setTimeout(() => {
      if (++unanswered > PATIENCE) {
        unanswered = 0;
        link?.renew();
      } else if (store.get().pending) {
        sendPending();
      } else {
        sync();
      }
    }, ANSWER_TIME);
  }

  function stop(): void {
    clearTimeout(overdue);
    clearInterval(heartbeat);
    link?.close();
    link = undefined;
  }

  function open(gameId: string | undefined): void {
    store.dispatch({ type: 'opened-game', gameId });
    if (link) sync();
    else connect();
  }

  if (!store.get().problem) connect();
  return {
    play(move) {
      store.dispatch({ type: 'played', move });
      sendPending();
    },
    newGame: () => open(undefined),
    openGame: open,
    takeOver() {
      store.dispatch({ type: 'took-over' });
      connect();
    },
    wake() {
      link?.hurry();
      if (store.get().link === 'online') sync();
    },
    close: stop,
  };
}
