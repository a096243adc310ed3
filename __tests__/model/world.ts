import { openWebSocketLink } from '../../client/src/link/websocket-link';
import { type Session, startSession } from '../../client/src/session';
import { initialState } from '../../client/src/state';
import { createStore, type Store } from '../../client/src/store';
import type { GameStore, Ports, SeatStore } from '../../domain/ports';
import type { Move } from '../../domain/rules';
import { Clock } from '../support/clock';
import { Air } from './air';
import { Gateway } from './gateway';
import { Truth } from './truth';

export const ANN = 'ann-secret-1';
export const BOB = 'bob-secret-2';

/** The stores under test, and a game id that they have not seen. */
export interface Stores {
  readonly games: GameStore;
  readonly seats: SeatStore;
  readonly newGameId: () => string;
}

/** One tab of one player. */
export interface Page {
  readonly userId: string;
  readonly store: Store;
  readonly session: Session;
}

/** A move that a player saw locked in. */
interface Made {
  readonly page: Page;
  readonly round: number;
  readonly move: Move;
}

/** Two players with the real client, the real handlers, and between them everything that can go wrong. */
export class World {
  readonly clock = new Clock();
  readonly air = new Air();
  readonly truth = new Truth([ANN, BOB]);
  readonly gateway: Gateway;
  /** Faults that were really injected. */
  faults = 0;
  /** Moves that were locked in on a page, which counted neither nor were refused visibly. */
  readonly lost: string[] = [];
  readonly #pages = new Map<string, Page[]>();
  readonly #told = new Set<Page>();
  #made: Made[] = [];
  gameId = '';

  constructor(stores: Stores) {
    const observed: Pick<Ports, 'games' | 'seats'> = {
      seats: stores.seats,
      games: {
        create: stores.games.create,
        find: stores.games.find,
        step: async (gameId, step) => {
          const result = await stores.games.step(gameId, step);
          if (result.taken && step.type === 'play') this.truth.accept(step.userId, step.round, step.move);
          return result;
        },
      },
    };
    this.gateway = new Gateway(this.air, this.truth, {
      ...observed,
      now: () => this.clock.now,
      newGameId: stores.newGameId,
    });
  }

  /** Ann has started a game; Bob has opened its link. */
  async begin(): Promise<void> {
    const { store } = this.open(ANN);
    await this.drain();
    this.gameId = store.get().gameId ?? '';
    this.open(BOB);
  }

  /** Opens one more tab. */
  open(userId: string): Page {
    const store = createStore(initialState(this.gameId || undefined));
    const session = startSession(
      userId,
      store,
      (events) => openWebSocketLink(userId, events, this.clock.later, () => 0.5),
      this.clock.later,
    );
    const page = { userId, store, session };
    let [version, rounds] = [0, 0];
    store.subscribe(({ notice, problem, view, history }) => {
      if (notice || problem) this.#told.add(page);
      if ((view?.version ?? 0) < version || history.length < rounds) {
        this.truth.wrong.push(`${userId}'s page went back in time`);
      }
      [version, rounds] = [view?.version ?? 0, history.length];
    });
    this.#pages.set(userId, [page, ...this.pagesOf(userId)]);
    return page;
  }

  /** The tabs of a player, the last one first. */
  pagesOf(userId: string): readonly Page[] {
    return this.#pages.get(userId) ?? [];
  }

  /** Closes the last tab and opens a new one. */
  reload(userId: string): void {
    const [page, ...others] = this.pagesOf(userId);
    page?.session.close();
    this.#made = this.#made.filter((made) => made.page !== page);
    this.#pages.set(userId, others);
    this.open(userId);
  }

  play(userId: string, move: Move): void {
    const [page] = this.pagesOf(userId);
    if (!page) return;
    const before = page.store.get().pending;
    page.session.play(move);
    const { pending } = page.store.get();
    if (pending && pending !== before) this.#made.push({ page, ...pending });
  }

  /** Lets everything that is under way happen, in its order. */
  async drain(): Promise<void> {
    for (let count = 0; !this.air.isEmpty; count++) {
      if (count > 5000) throw new Error('The traffic does not end');
      await this.air.happen();
    }
  }

  /**
   * No further faults: time passes, and every player's last tab is the one in use.
   * @param patience the time in which everything must be right by itself, in milliseconds
   * @param takesOver whether the players choose their last tab where a page asks them to
   */
  async calmDown(patience: number, takesOver: boolean): Promise<void> {
    this.gateway.noticeTheDead();
    await this.#pass(patience);
    if (takesOver) await this.#useTheLastTabs(patience);
    for (const { page, round, move } of this.#made) {
      const counts = this.truth.movesOf(page.userId)[round - 1] === move;
      if (!counts && !this.#told.has(page)) this.lost.push(`${page.userId}'s ${move} of round ${round}`);
    }
  }

  async #useTheLastTabs(patience: number): Promise<void> {
    for (const userId of this.truth.players) {
      const [page, ...others] = this.pagesOf(userId);
      for (const other of others) other.session.close();
      await this.drain();
      if (page?.store.get().problem === 'superseded') page.session.takeOver();
    }
    await this.#pass(patience);
  }

  async #pass(milliseconds: number): Promise<void> {
    const end = this.clock.now + milliseconds;
    await this.drain();
    for (;;) {
      const [next = Number.POSITIVE_INFINITY] = this.clock.waiting();
      if (this.clock.now + next > end) break;
      this.clock.advance(next);
      await this.drain();
    }
  }
}
