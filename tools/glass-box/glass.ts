import { createStore, type Store } from '../../client/src/session/store';
import { hashOf, NO_LINK } from './link';
import { scriptOf } from './script';
import { lookedAt, momentOf, type Shown } from './shown';
import { isClock } from './story';

const NOTHING_LEFT = 'Nothing more happens by itself. Tap a move on a phone, or break something.';

/** The glass box: what it shows, and what can be done with it. One thing is done after the other. */
export class Glass {
  readonly store: Store<Shown>;
  #last: Promise<void> = Promise.resolve();

  constructor(shown: Shown) {
    this.store = createStore(shown);
  }

  /** Goes on with one of the choices, by its label. */
  take = (label: string): Promise<void> => {
    const { moments, at } = this.store.get();
    // What comes next anyway changes nothing about what comes after it.
    return moments[at + 1]?.label === label ? this.step() : this.takeAll([label]);
  };

  /** Takes those of these choices that are still possible when their turn comes. */
  takeAll = (labels: readonly string[]): Promise<void> =>
    this.#then(async (shown) => {
      const { story, moments, at } = shown;
      const all = moments.slice(0, at + 1);
      for (const label of labels) {
        const last = all.at(-1) ?? moments[0];
        const choice = (await story.choices(last)).find((each) => each.label === label);
        if (choice) all.push(await story.take(last, choice));
      }
      const [first = moments[0], ...others] = all;
      const held = new Set([...shown.held].filter((label) => !labels.includes(label)));
      return {
        held,
        moments: [first, ...others],
        at: all.length - 1,
        problem: all.length > at + 1 ? undefined : `That cannot happen now: ${labels.join(', ')}.`,
      };
    });

  /** Goes on to the next moment: the one that is there already, or else what happens by itself. */
  step = (): Promise<void> => this.#then((shown) => this.#next(shown, true));

  /** One step of playing; stops once nothing happens by itself unless time passes. */
  tick = (): Promise<void> => this.#then(async (shown) => (shown.isPlaying ? this.#next(shown, false) : {}));

  async #next(shown: Shown, withClocks: boolean): Promise<Partial<Shown>> {
    const { story, moments, at, held } = shown;
    if (at + 1 < moments.length) return { at: at + 1, problem: undefined };
    const choice = await story.next(momentOf(shown), ({ label }) => held.has(label));
    if (!choice) return { isPlaying: false, problem: withClocks ? NOTHING_LEFT : undefined };
    if (isClock(choice) && !withClocks) return { isPlaying: false };
    const moment = await story.take(momentOf(shown), choice);
    return { moments: [moments[0], ...moments.slice(1), moment], at: at + 1, problem: undefined };
  }

  /** Looks at another moment; what comes after it stays, until something else happens there. */
  goTo = (at: number): Promise<void> =>
    this.#then(async ({ moments, jumps }) => ({
      at: Math.max(0, Math.min(at, moments.length - 1)),
      jumps: jumps + 1,
      isPlaying: false,
    }));

  undo = (): Promise<void> => this.goTo(this.store.get().at - 1);

  play = (isPlaying: boolean): void => this.store.set({ ...this.store.get(), isPlaying });

  /** Offers faults, or does so no more. */
  break = (isBreaking: boolean): void => this.store.set({ ...this.store.get(), isBreaking });

  /** Holds something back, or lets it go on. */
  hold(label: string): void {
    const shown = this.store.get();
    const held = new Set(shown.held);
    if (!held.delete(label)) held.add(label);
    this.store.set({ ...shown, held });
  }

  /** The link that leads to the moment looked at. */
  async link(): Promise<string> {
    const { story, link, moments, at } = this.store.get();
    const after = Math.min(link.way.length, at);
    const run = await scriptOf(story, moments.slice(after, at + 1));
    return hashOf({ ...NO_LINK, scope: link.scope, way: link.way.slice(0, after), run });
  }

  #then(change: (shown: Shown) => Promise<Partial<Shown>>): Promise<void> {
    this.#last = this.#last.then(async () => {
      try {
        const shown = { ...this.store.get(), ...(await change(this.store.get())) };
        this.store.set({ ...shown, ...(await lookedAt(shown.story, momentOf(shown))) });
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        this.store.set({ ...this.store.get(), problem });
      }
    });
    return this.#last;
  }
}
