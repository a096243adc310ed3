import { randomUUID } from 'node:crypto';
import { type Session, startSession } from '../../client/src/session/session';
import { initialState, type State, type Wish } from '../../client/src/session/state';
import { createStore, type Store } from '../../client/src/session/store';
import { openWebSocketTransport } from '../../client/src/transport/websocket-transport';
import type { Move } from '../../domain/rules';
import type { Tally } from './tally';

/** Something that was waited for did not come in time. */
export class TooLate extends Error {}

/** A simulated player: the page's own session without a page. */
export class LoadPlayer {
  /** What they are called: their opponent must be told exactly this. */
  readonly name = randomUUID().slice(0, 8);
  readonly #store: Store;
  readonly #session: Session;

  /**
   * @param gameId the game to join; a new one if missing
   * @param wish how to get into a new one
   */
  constructor(url: string, gameId: string | undefined, tally: Tally, wish?: Wish) {
    let isConnected = false;
    this.#store = createStore(initialState(gameId, this.name, wish));
    this.#session = startSession(`load-${randomUUID()}`, this.#store, (events) =>
      openWebSocketTransport(url, {
        opened() {
          if (isConnected) tally.reconnects++;
          isConnected = true;
          events.opened();
        },
        lost: events.lost,
        received(message) {
          if (message.kind === 'error') tally.countError(message.error.code);
          events.received(message);
        },
      }),
    );
  }

  get state(): State {
    return this.#store.get();
  }

  play(move: Move): void {
    this.#session.play(move);
  }

  /** Resolves with the time at which the state matches; rejects with {@link TooLate}, or when it is aborted. */
  until(fits: (state: State) => boolean, milliseconds: number, signal: AbortSignal): Promise<number> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        unsubscribe();
        signal.removeEventListener('abort', calledOff);
        settle();
      };
      const calledOff = () => end(() => reject(signal.reason));
      const timer = setTimeout(() => end(() => reject(new TooLate())), milliseconds);
      const look = (state: State) => {
        if (fits(state)) end(() => resolve(performance.now()));
      };
      const unsubscribe = this.#store.subscribe(look);
      signal.addEventListener('abort', calledOff);
      if (signal.aborted) calledOff();
      else look(this.state);
    });
  }

  leave(): void {
    this.#session.close();
  }
}
