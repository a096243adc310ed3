import type { Reaction } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import { createAlarms, type Later, later } from '../later';
import type { OpenTransport, Transport, TransportEvents } from '../transport/transport';
import type { AlarmName, Effect } from './effects';
import type { Wish } from './state';
import { type SessionEvent, step } from './step';
import type { Store } from './store';

/** What the player can do. */
export interface Session {
  play(move: Move): void;
  /** Goes to a new game, which the player gets as they wish. */
  newGame(wish?: Wish): void;
  openGame(gameId: string): void;
  /** Says what the player wants to be called. */
  rename(name: string | undefined): void;
  /** Gives the seat of an opponent, who has been away for a minute, to whoever comes. */
  release(): void;
  /** Makes a gesture to the opponent. */
  react(reaction: Reaction): void;
  /** Goes on here after the same player went on elsewhere. */
  takeOver(): void;
  /** The page was woken up: it may have slept through anything. */
  wake(): void;
  /** Makes a new connection at once: the network went or came back, or the player asks for another try. */
  reconnect(): void;
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
  const alarms = createAlarms<AlarmName>(after, (alarm) => happen({ type: 'rang', alarm }));

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
      case 'clear-alarm':
        alarms.perform(effect);
        break;
      case 'open-transport':
        transport = openTransport(listener(happen));
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
  return controls(happen);
}

const listener = (happen: (event: SessionEvent) => void): TransportEvents => ({
  opened: () => happen({ type: 'transport-opened' }),
  received(message) {
    // Only watchers are sent those.
    if (message.kind !== 'watch') happen({ type: 'received', message });
  },
  lost: () => happen({ type: 'transport-lost' }),
});

const controls = (happen: (event: SessionEvent) => void): Session => ({
  play: (move) => happen({ type: 'played', move }),
  newGame: (wish) => happen({ type: 'opened-game', gameId: undefined, ...(wish && { wish }) }),
  openGame: (gameId) => happen({ type: 'opened-game', gameId }),
  rename: (name) => happen({ type: 'named', name }),
  release: () => happen({ type: 'released' }),
  react: (reaction) => happen({ type: 'reacted', reaction }),
  takeOver: () => happen({ type: 'took-over' }),
  wake: () => happen({ type: 'woke' }),
  reconnect: () => happen({ type: 'doubted' }),
  close: () => happen({ type: 'closed' }),
});
