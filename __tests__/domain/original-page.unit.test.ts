import type { WireMessage } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import { inEveryOrder, type Pick } from '../support/every-order';
import { OriginalPage } from '../support/original-page';
import { Stage } from '../support/stage';

const PLAYERS = ['ann1', 'bob1'] as const;
const MOVES: Readonly<Record<string, readonly Move[]>> = {
  ann1: ['rock', 'spock', 'paper'],
  bob1: ['paper', 'spock', 'lizard'],
};

/** One player with the original's page, and the messages on their way to it and from it. */
class Visitor {
  readonly page = new OriginalPage();
  readonly toPage: WireMessage[] = [];
  readonly toBackend: { round: number; move: Move }[] = [];
  #clicked = 0;

  constructor(readonly userId: string) {}

  click(): void {
    const round = this.page.clicks();
    this.#clicked = round;
    this.toBackend.push({ round, move: MOVES[this.userId]?.[round - 1] ?? 'rock' });
  }

  /** Delivers any one of the messages under way, whatever was sent first. */
  hear(index: number): void {
    const wasLocked = this.page.isLocked;
    for (const message of this.toPage.splice(index, 1)) {
      this.page.receives(message);
      const isEarly = wasLocked && !this.page.isLocked && message.round <= this.#clicked;
      if (isEarly) throw new Error(`round ${this.#clicked} is unlocked by ${JSON.stringify(message)}`);
    }
  }
}

/** Two of the original's pages in a game, with every event in any order. */
class Visit {
  readonly #stage = new Stage();
  readonly visitors = PLAYERS.map((userId) => new Visitor(userId));
  readonly #overtaking: boolean;

  /** @param overtaking whether a message to a page can overtake another */
  constructor({ overtaking = true } = {}) {
    this.#overtaking = overtaking;
  }

  async begin(): Promise<void> {
    await this.#stage.starts('ann1', 'ann1');
    await this.#stage.joins('bob1', 'bob1');
    this.#stage.heard();
  }

  /** Both play these rounds, clicking as soon as they can; the order of everything else is picked. */
  async play(rounds: number, pick: Pick): Promise<void> {
    for (;;) {
      const options = this.visitors.flatMap((visitor) => [
        ...(visitor.page.isLocked || visitor.page.round > rounds ? [] : [() => visitor.click()]),
        ...visitor.toPage
          .slice(0, this.#overtaking ? undefined : 1)
          .map((_, index) => () => visitor.hear(index)),
        ...visitor.toBackend.slice(0, 1).map(() => () => this.#arrive(visitor)),
      ]);
      if (options.length === 0) return;
      await options[options.length === 1 ? 0 : pick(options.length)]?.();
    }
  }

  async #arrive({ userId, toBackend }: Visitor): Promise<void> {
    const play = toBackend.shift();
    if (!play) return;
    await this.#stage.plays(userId, userId, play.round, play.move);
    for (const { at, message } of this.#stage.heard()) {
      this.visitors.find((visitor) => visitor.userId === at)?.toPage.push(message);
    }
  }
}

const first: Pick = () => 0;

describe("two of the original's pages", () => {
  it('show the result of a round, and unlock, only once both have played it, in every order of events (R15)', async () => {
    const orders = await inEveryOrder(async (pick) => {
      const visit = new Visit();
      await visit.begin();
      await visit.play(1, first);
      await visit.play(2, pick);
      for (const { page } of visit.visitors) {
        expect(page).toMatchObject({ isLocked: false, summary: 'both played spock' });
      }
    });
    expect(orders).toBeGreaterThan(100);
  });

  it('play on while the opponent has yet to hear the last result, if messages arrive in order', async () => {
    const orders = await inEveryOrder(async (pick) => {
      const visit = new Visit({ overtaking: false });
      await visit.begin();
      await visit.play(1, first);
      await visit.play(3, pick);
      for (const { page } of visit.visitors) {
        expect(page).toMatchObject({ isLocked: false, round: 4, summary: 'lizard eats paper' });
      }
    });
    expect(orders).toBeGreaterThan(2000);
  });
});
