import { createAlarms, type Later, later } from '../later';
import { createStore, type Store } from '../session/store';
import type { OpenTransport, Transport } from '../transport/transport';
import { step, type WatchAlarm, type WatchEffect, type WatchEvent, type Watching, watchingOf } from './step';

/** A page's look at a game, over a connection of its own. */
export interface Watch {
  readonly store: Store<Watching>;
  /** Makes a new connection at once if there is none. */
  reconnect(): void;
  /** Makes sure of the connection and of what it shows, after the page was out of sight. */
  wake(): void;
  /** Ends for good. */
  close(): void;
}

/** Watches a game: turns what happens into events, and does what the steps want. */
export function startWatch(gameId: string, openTransport: OpenTransport, after: Later = later): Watch {
  const store = createStore(watchingOf(gameId));
  const alarms = createAlarms<WatchAlarm>(after, (alarm) => happen({ type: 'rang', alarm }));
  let transport: Transport | undefined;

  function happen(event: WatchEvent): void {
    const [next, effects] = step(store.get(), event);
    for (const effect of effects) perform(effect);
    store.set(next);
  }

  function perform(effect: WatchEffect): void {
    switch (effect.type) {
      case 'ask':
        transport?.send({ action: 'watch', gameId });
        break;
      case 'renew':
        transport?.renew();
        break;
      case 'close':
        close();
        break;
      case 'set-alarm':
      case 'clear-alarm':
        alarms.perform(effect);
    }
  }

  function close(): void {
    transport?.close();
    transport = undefined;
    alarms.clear('answer');
    alarms.clear('heartbeat');
  }

  transport = openTransport({
    opened: () => happen({ type: 'opened' }),
    received: (message) => happen({ type: 'received', message }),
    lost: () => happen({ type: 'lost' }),
  });
  return {
    store,
    reconnect: () => transport?.hurry(),
    wake() {
      transport?.hurry();
      happen({ type: 'woke' });
    },
    close,
  };
}
