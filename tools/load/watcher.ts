import type { Watching } from '../../client/src/watching/step';
import { startWatch, type Watch } from '../../client/src/watching/watch';
import { countedTransport } from './counted-transport';
import { type Course, faultIn } from './course';
import type { Tally } from './tally';
import { until } from './until';

/** A simulated watcher: the watching page's own half of the protocol, which checks every message. */
export class LoadWatcher {
  readonly #watch: Watch;

  constructor(url: string, gameId: string, course: Course, tally: Tally) {
    const transport = countedTransport(url, tally, (message) => {
      if (message.kind !== 'watch') return;
      tally.shown++;
      // A watcher who has reconnected may count twice for a while.
      const fault = faultIn(message.watch, course, tally.reconnects === 0);
      if (fault) tally.wrong.push(`Game ${gameId}, at a watcher: ${fault}`);
    });
    this.#watch = startWatch(gameId, transport);
    tally.watchers++;
  }

  /** Resolves with the time at which the state matches; rejects if that takes too long, or when it is aborted. */
  until(fits: (state: Watching) => boolean, milliseconds: number, signal: AbortSignal): Promise<number> {
    return until(this.#watch.store, fits, milliseconds, signal);
  }

  leave(): void {
    this.#watch.close();
  }
}
