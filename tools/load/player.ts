import { randomUUID } from 'node:crypto';
import { type Session, startSession } from '../../client/src/session/session';
import { initialState, type State, type Wish } from '../../client/src/session/state';
import { createStore, type Store } from '../../client/src/session/store';
import type { Move } from '../../domain/rules';
import { countedTransport } from './counted-transport';
import type { Tally } from './tally';
import { until } from './until';

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
    this.#store = createStore(initialState(gameId, this.name, wish));
    this.#session = startSession(`load-${randomUUID()}`, this.#store, countedTransport(url, tally));
  }

  get state(): State {
    return this.#store.get();
  }

  play(move: Move): void {
    this.#session.play(move);
  }

  /** Resolves with the time at which the state matches; rejects if that takes too long, or when it is aborted. */
  until(fits: (state: State) => boolean, milliseconds: number, signal: AbortSignal): Promise<number> {
    return until(this.#store, fits, milliseconds, signal);
  }

  leave(): void {
    this.#session.close();
  }
}
