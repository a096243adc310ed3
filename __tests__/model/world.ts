import { isOnline } from '../../client/src/session/connection';
import { type Session, startSession } from '../../client/src/session/session';
import { initialState, isSeeking, type State } from '../../client/src/session/state';
import { createStore, type Store } from '../../client/src/session/store';
import { openWebSocketTransport } from '../../client/src/transport/websocket-transport';
import type { ClientMessage } from '../../domain/actions';
import type { GameStore, Lobby, Ports, SeatStore, WatcherStore } from '../../domain/ports';
import type { Reaction } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import { Clock } from '../support/clock';
import { Air } from './air';
import { Gateway } from './gateway';
import { Meeting } from './meeting';
import { Truths } from './truth';
import { Watchers, wrongInMark } from './watchers';

export const ANN = 'ann-secret-1';
export const BOB = 'bob-secret-2';
/** Someone else with Ann's link, in some worlds. */
export const CAT = 'cat-secret-3';
/** One more who looks for a stranger. */
export const DAN = 'dan-secret-4';

/** An id that nobody plays with, under which watchers send what only players may. */
export const EVE = 'eve-secret-5';

/** The stores under test, and new game ids. */
export interface Stores {
  readonly games: GameStore;
  readonly seats: SeatStore;
  readonly watchers: WatcherStore;
  readonly lobby: Lobby;
  readonly newGameId: () => string;
}

/** One tab of one player. */
export interface Page {
  readonly userId: string;
  readonly store: Store;
  readonly session: Session;
}

/** What the page of someone who watches would not send, about the game that it watches. */
type Sent =
  | Omit<Extract<ClientMessage, { action: 'play' }>, 'gameId'>
  | Omit<Extract<ClientMessage, { action: 'react' }>, 'gameId'>
  | Omit<Extract<ClientMessage, { action: 'join' }>, 'gameId'>;

/** A move that a player saw locked in. */
interface Made {
  readonly page: Page;
  readonly gameId: string;
  readonly round: number;
  readonly move: Move;
}

/** Players with the real client and the real handlers, and between them everything that can go wrong. */
export class World {
  readonly clock = new Clock();
  readonly air = new Air();
  readonly truths = new Truths([ANN, BOB, CAT, DAN]);
  readonly meeting: Meeting;
  readonly gateway: Gateway;
  /** The pages that watch. */
  readonly watchers: Watchers;
  /** Faults that were actually injected. */
  faults = 0;
  /** Moves that were locked in on a page, but neither counted nor were visibly refused. */
  readonly lost: string[] = [];
  readonly #pages = new Map<string, Page[]>();
  /** When the last page of a player was closed. */
  readonly #goneSince = new Map<string, number>();
  readonly #told = new Set<Page>();
  #made: Made[] = [];
  /** The games that were created, the first one first. */
  readonly gameIds: string[] = [];

  constructor(readonly stores: Stores) {
    this.watchers = new Watchers(this.clock, this.truths.wrong);
    this.meeting = new Meeting(this.truths.wrong, (userId) => this.#lastSeen(userId));
    const observed: Pick<Ports, 'games' | 'seats' | 'watchers' | 'lobby'> = {
      seats: stores.seats,
      watchers: stores.watchers,
      lobby: {
        meet: async (offer, at) => {
          const answer = await stores.lobby.meet(offer, at);
          this.meeting.met(offer, at, answer);
          return answer;
        },
        withdraw: async (gameId) => {
          await stores.lobby.withdraw(gameId);
          this.meeting.withdrawn(gameId);
        },
      },
      games: {
        create: async (game, at) => {
          const isNew = await stores.games.create(game, at);
          if (isNew) {
            this.gameIds.push(game.id);
            this.truths.of(game.id).start(game.settings);
            for (const { id } of game.players) this.truths.of(game.id).sit(id);
          }
          return isNew;
        },
        find: stores.games.find,
        watch: async (gameId, at) => {
          const before = await stores.games.find(gameId, at);
          const game = await stores.games.watch(gameId, at);
          this.truths.wrong.push(...wrongInMark(before, game));
          return game;
        },
        step: async (gameId, step) => {
          const result = await stores.games.step(gameId, step);
          if (result.taken) this.truths.of(gameId).see(step);
          return result;
        },
      },
    };
    this.gateway = new Gateway(this.air, this.truths, {
      ...observed,
      maxWatchers: 100,
      now: () => this.clock.now,
      newGameId: stores.newGameId,
    });
  }

  /** Ann has started a game; Bob has opened its link. */
  async begin(): Promise<void> {
    this.open(ANN);
    await this.drain();
    this.open(BOB);
  }

  /** Ann has started a party, in which each match is one won round; Bob plays, and Cat and Dan watch. */
  async beginParty(): Promise<void> {
    this.#open(ANN, initialState(undefined, 'ann', { type: 'friend', goal: 1, winnerStays: true }));
    await this.drain();
    this.open(BOB);
    for (const watcher of [CAT, DAN]) this.watch(watcher);
  }

  /** Closes all other pages, opens the first game's link anew, and only watches. */
  watch(userId: string): void {
    do this.close(userId);
    while (this.pagesOf(userId).length > 0);
    const [gameId] = this.gameIds;
    if (gameId !== undefined) this.watchers.open(userId, gameId);
  }

  /** A watcher taps "I'm next", whether or not a seat is open. */
  takeSeat(userId: string): void {
    if (this.watchers.of(userId)) this.open(userId);
  }

  /** Everyone who has a seat in the first game, and a page to play in. */
  seated(): readonly string[] {
    const truth = this.truths.of(this.gameIds[0] ?? '');
    return this.truths.players.filter((one) => truth.hasSeat(one) && this.pagesOf(one).length > 0);
  }

  /** A watcher sends, over the page's connection, what the page would not. */
  sendWatching(userId: string, message: Sent): void {
    const page = this.watchers.of(userId);
    if (!page) return;
    page.hasTried = true;
    this.gateway.cheat(userId, { ...message, gameId: page.gameId });
  }

  /** All look for a stranger at once. */
  seekAll(): void {
    for (const player of this.truths.players) this.seek(player);
  }

  /** Opens one more tab, in the first game if there is one. */
  open(userId: string, gameId = this.gameIds[0]): Page {
    return this.#open(userId, initialState(gameId, userId.slice(0, 3)));
  }

  #open(userId: string, state: State): Page {
    this.watchers.close(userId);
    const store = createStore(state);
    const session = startSession(
      userId,
      store,
      (events) => openWebSocketTransport(userId, events, this.clock.later, () => 0.5),
      this.clock.later,
    );
    const page = { userId, store, session };
    let [shown, version, rounds] = ['', 0, 0];
    store.subscribe(({ notice, problem, view, history }) => {
      if (notice || problem) this.#told.add(page);
      if (view?.gameId === shown && (view.version < version || history.length < rounds)) {
        this.truths.wrong.push(`${userId}'s page went back in time`);
      }
      [shown, version, rounds] = [view?.gameId ?? '', view?.version ?? 0, history.length];
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
    if (this.watchers.of(userId)) {
      this.watch(userId);
      return;
    }
    const [page] = this.pagesOf(userId);
    if (!page) return;
    const { gameId, wish } = page.store.get();
    this.close(userId);
    if (gameId === undefined && wish.type === 'stranger') this.seek(userId);
    else this.open(userId, gameId);
  }

  /** Closes the last tab; one before it that has no seat to show is loaded again, as the player may have got one since. */
  close(userId: string): void {
    this.watchers.close(userId);
    const [page, ...others] = this.pagesOf(userId);
    page?.session.close();
    this.#forget(page);
    this.#pages.set(userId, others);
    if (others.length === 0) this.#goneSince.set(userId, this.clock.now);
    const problem = others[0]?.store.get().problem;
    if (problem && problem !== 'superseded') this.reload(userId);
  }

  /** When a player was last there or did something; undefined: they are there. */
  #lastSeen(userId: string): number | undefined {
    if (this.pagesOf(userId).length > 0) return undefined;
    return Math.max(this.#goneSince.get(userId) ?? 0, this.gateway.lastActed.get(userId) ?? 0);
  }

  /** The last tab goes on to one of the games, or to a new one. */
  goTo(userId: string, game: number | 'new'): void {
    const [page] = this.pagesOf(userId);
    const gameId = game === 'new' ? undefined : this.gameIds[game % this.gameIds.length];
    if (gameId !== undefined && gameId === page?.store.get().gameId) return;
    this.#forget(page);
    if (gameId === undefined) page?.session.newGame();
    else page?.session.openGame(gameId);
  }

  /** Looks for a stranger in the last tab, or in a new one; whoever plays a stranger leaves them for another one. */
  seek(userId: string): void {
    const [page] = this.pagesOf(userId);
    const state = page?.store.get();
    if (!page || !state) {
      this.#open(userId, initialState(undefined, userId.slice(0, 3), { type: 'stranger' }));
    } else if (!isSeeking(state)) {
      this.#forget(page);
      page.session.newGame({ type: 'stranger', leaving: state.view?.quick ? state.gameId : undefined });
    }
  }

  react(userId: string, reaction: Reaction): void {
    this.pagesOf(userId)[0]?.session.react(reaction);
  }

  /** Settles whether the moves of a page that is gone count. */
  #forget(page: Page | undefined): void {
    this.#made = this.#made.filter((made) => made.page !== page);
  }

  play(userId: string, move: Move): void {
    const [page] = this.pagesOf(userId);
    // A page that looks for a stranger offers no moves.
    if (!page || isSeeking(page.store.get())) return;
    const before = page.store.get().pending;
    page.session.play(move);
    const { pending, gameId } = page.store.get();
    if (pending && gameId && pending !== before) this.#made.push({ page, gameId, ...pending });
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
   * @param patience within how many milliseconds everything must be right by itself
   * @param takesOver whether the players choose their last tab where a page asks them to
   */
  async calmDown(patience: number, takesOver: boolean): Promise<void> {
    this.gateway.noticeTheDead();
    await this.#pass(patience);
    if (takesOver) await this.#useTheLastTabs(patience);
    for (const { page, gameId, round, move } of this.#made) {
      const counts = this.truths.of(gameId).counts(page.userId, round, move);
      if (!counts && !this.#told.has(page)) this.lost.push(`${page.userId}'s ${move} of round ${round}`);
    }
  }

  async #useTheLastTabs(patience: number): Promise<void> {
    for (const userId of this.truths.players) {
      const [page, ...others] = this.pagesOf(userId);
      for (const other of others) other.session.close();
      this.#pages.set(userId, page ? [page] : []);
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
      this.meeting.wait(
        this.truths.players.filter((player) => this.#waits(player)),
        this.clock.now,
      );
    }
  }

  /** Of a player with several tabs it is not known which of them is connected. */
  #waits(userId: string): boolean {
    const [page, ...others] = this.pagesOf(userId);
    if (!page || others.length > 0 || this.gateway.connectionsOf(userId).length === 0) return false;
    const state = page.store.get();
    return isSeeking(state) && isOnline(state.connection);
  }
}
