import * as v from 'valibot';
import type { Later } from '../../client/src/later';
import { later } from '../../client/src/later';
import { type Session, startSession } from '../../client/src/session/session';
import { canPlay, initialState } from '../../client/src/session/state';
import { createStore, type Store } from '../../client/src/session/store';
import { openWebSocketTransport } from '../../client/src/transport/websocket-transport';
import { WireMessageSchema } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import { Truth } from '../model/truth';

/** Where a player's messages go, and what happens to them in a round. */
export interface Line {
  urlOf(player: string): string;
  /** A player is about to play this round, and does so once what this returns has settled. */
  beforeRound(player: string, round: number): Promise<void> | void;
}

/** The outcome of a match. */
export interface Outcome {
  readonly plays: number;
  readonly wrong: readonly string[];
  readonly leaks: readonly string[];
}

interface Seat {
  readonly player: string;
  readonly store: Store;
  readonly session: Session;
}

/** Two pages without a screen that play a match against each other as fast as they can. */
export class Match {
  readonly #truth: Truth;
  readonly #seats: Seat[] = [];

  /**
   * @param rounds how many to play
   * @param moveOf what a player plays in a round
   * @param speed how many times faster than a real one the players' clock goes
   */
  constructor(
    readonly players: readonly [string, string],
    readonly rounds: number,
    readonly line: Line,
    readonly moveOf: (player: string, round: number) => Move,
    readonly speed = 1,
  ) {
    this.#truth = new Truth(players);
    for (const player of players) this.#truth.sit(player);
  }

  /** Inspects what the backend sends to a player. */
  inspect(player: string, text: string): void {
    const message = v.safeParse(WireMessageSchema, JSON.parse(text));
    if (message.success) this.#truth.inspect(player, message.output);
    else this.#truth.wrong.push(`${player} was sent ${text}`);
  }

  async play(): Promise<Outcome> {
    const [first, second] = this.players;
    const host = this.#sit(first, undefined);
    const { gameId } = await when(host.store, (state) => state.view !== undefined);
    this.#sit(second, gameId);
    await Promise.all(
      this.#seats.map(({ store }) => when(store, ({ view }) => (view?.round ?? 0) > this.rounds)),
    );
    for (const seat of this.#seats) this.#judge(seat);
    for (const { session } of this.#seats) session.close();
    const { plays, wrong, leaks } = this.#truth;
    return { plays, wrong, leaks };
  }

  #sit(player: string, gameId: string | undefined): Seat {
    const after: Later = (milliseconds, task) => later(milliseconds / this.speed, task);
    const store = createStore(initialState(gameId));
    const openTransport = (events: Parameters<typeof openWebSocketTransport>[1]) =>
      openWebSocketTransport(this.line.urlOf(player), events, after);
    const session = startSession(player, store, openTransport, after);
    const seat = { player, store, session };
    this.#seats.push(seat);
    store.subscribe(() => this.#takeTurn(seat));
    return seat;
  }

  #takeTurn({ player, store, session }: Seat): void {
    const { view, notice, problem } = store.get();
    if (notice || problem) this.#truth.wrong.push(`${player} was told: ${notice ?? problem}`);
    const round = this.#truth.movesOf(player).length + 1;
    if (!canPlay(store.get()) || view?.theirStatus === 'absent' || view?.round !== round) return;
    if (round > this.rounds) return;
    const move = this.moveOf(player, round);
    this.#truth.accept(player, round, move);
    void this.#prepareRound(player, round).then(() => session.play(move));
  }

  async #prepareRound(player: string, round: number): Promise<void> {
    try {
      await this.line.beforeRound(player, round);
    } catch (error) {
      this.#truth.wrong.push(`Before round ${round}: ${error}`);
    }
  }

  #judge({ player, store }: Seat): void {
    const { view, history } = store.get();
    const { yourScore, theirScore, round } = view ?? {};
    const shown = JSON.stringify({ round, yourScore, theirScore, history });
    const { youPlayed, theyPlayed, history: rounds, ...score } = this.#truth.expected(player);
    const expected = JSON.stringify({ ...score, history: rounds });
    if (shown !== expected) this.#truth.wrong.push(`${player} sees ${shown} instead of ${expected}`);
  }
}

/** Resolves with the first state that matches. */
function when(store: Store, fits: (state: ReturnType<Store['get']>) => boolean) {
  return new Promise<ReturnType<Store['get']>>((resolve) => {
    const look = () => {
      if (fits(store.get())) resolve(store.get());
    };
    store.subscribe(look);
    look();
  });
}
