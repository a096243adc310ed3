import type { Move } from '../../../domain/rules';
import { createAlarm, type Later, later } from '../later';
import type { OpenTransport, Transport, TransportEvents } from '../transport/transport';
import type { Effect } from './effects';
import { type SessionEvent, step } from './step';
import type { Store } from './store';

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

/** Keeps the page's state in step with the backend: turns what happens into events, and does what the steps want. */
export function startSession(
  userId: string,
  store: Store,
  openTransport: OpenTransport,
  after: Later = later,
): Session {
  let state = store.get();
  let transport: Transport | undefined;
  const alarms = { answer: createAlarm(after), heartbeat: createAlarm(after), echo: createAlarm(after) };
  const events: TransportEvents = {
    opened: () => happen({ type: 'transport-opened' }),
    received: (message) => happen({ type: 'received', message }),
    lost: () => happen({ type: 'transport-lost' }),
  };

  function happen(event: SessionEvent): void {
    const [next, effects] = step(state, event);
    state = next;
    for (const effect of effects) perform(effect);
    // Last: whoever listens may act at once.
    store.set(state);
  }

  function perform(effect: Effect): void {
    switch (effect.type) {
      case 'send':
        transport?.send({ ...effect.message, userId });
        break;
      case 'set-alarm':
        alarms[effect.alarm].set(effect.milliseconds, () => happen({ type: 'rang', alarm: effect.alarm }));
        break;
      case 'clear-alarm':
        alarms[effect.alarm].clear();
        break;
      case 'open-transport':
        transport = openTransport(events);
        break;
      case 'renew-transport':
        transport?.renew();
        break;
      case 'hurry-transport':
        transport?.hurry();
        break;
      case 'close-transport':
        transport?.close();
        transport = undefined;
        break;
      default:
        effect satisfies never;
    }
  }

  happen({ type: 'started' });
  return {
    play: (move) => happen({ type: 'played', move }),
    newGame: () => happen({ type: 'opened-game', gameId: undefined }),
    openGame: (gameId) => happen({ type: 'opened-game', gameId }),
    takeOver: () => happen({ type: 'took-over' }),
    wake: () => happen({ type: 'woke' }),
    close: () => happen({ type: 'closed' }),
  };
}
