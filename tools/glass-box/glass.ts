import { createStore, type Store } from '../../client/src/session/store';
import { ENDLESS, LARGE, SMALL } from '../explorer/scopes';
import type { Choice } from './choice';
import { hashOf, type Link, NO_LINK } from './link';
import type { Moment } from './moment';
import { SCENES, type Scene } from './scenes';
import { scriptOf } from './script';
import { isClock, Story } from './story';
import { TABLE } from './table';
import { wayThrough } from './way';

/** What the page shows. */
export interface Shown {
  readonly story: Story;
  readonly link: Link;
  readonly scene: Scene | undefined;
  readonly moments: readonly [Moment, ...Moment[]];
  /** Which of the moments is looked at. */
  readonly at: number;
  /** Where its scene begins. */
  readonly lead: number;
  /** All that can happen next. */
  readonly choices: readonly Choice[];
  /** The labels of what is held back. */
  readonly held: ReadonlySet<string>;
  /** The rules that are broken once nothing is under way any more; undefined as long as something is. */
  readonly verdict: readonly string[] | undefined;
  readonly isPlaying: boolean;
  /** Whether faults are offered. */
  readonly isBreaking: boolean;
  /** Grows whenever time does not simply go on, so that no phone acts out what happened between. */
  readonly jumps: number;
  /** What could not be done, in words. */
  readonly problem: string | undefined;
}

export const momentOf = ({ moments, at }: Shown): Moment => moments[at] ?? moments[0];

/** Loads what a link asks for. The moments of its run are all there; the first one that its scene shows is looked at. */
export async function open(link: Link): Promise<Shown> {
  const scope = [...SMALL, ...LARGE, ...ENDLESS].find(({ name }) => name === link.scope) ?? TABLE;
  const story = new Story(scope);
  const scene = SCENES.find(({ id }) => id === link.scene);
  const way = await wayThrough(story, await story.begin(), link.way);
  const { moments, problem } = await followed(story, way.at(-1) ?? (await story.begin()), link.run);
  const all = [...way.slice(0, -1), ...moments];
  const lead = scene ? (await story.follow(await story.begin(), scene.lead)).length - 1 : 0;
  const [first, ...others] = all;
  if (!first) throw new Error('A story has no beginning');
  return {
    ...{ story, link, scene, lead, problem, moments: [first, ...others], jumps: 0 },
    ...{ at: lead, held: new Set(), isPlaying: false, isBreaking: !scene },
    ...(await lookedAt(story, all[lead] ?? first)),
  };
}

/** What there is to say of a moment that is looked at. */
const lookedAt = async (story: Story, moment: Moment): Promise<Pick<Shown, 'choices' | 'verdict'>> => ({
  choices: await story.choices(moment),
  verdict: await story.verdict(moment),
});

/** Follows a script as far as it leads: a link may be older than the code. */
async function followed(story: Story, from: Moment, script: readonly string[]) {
  const moments = [from];
  for (const line of script) {
    try {
      const [, ...next] = await story.follow(moments.at(-1) ?? from, [line]);
      moments.push(...next);
    } catch (error) {
      return { moments, problem: error instanceof Error ? error.message : String(error) };
    }
  }
  return { moments, problem: undefined };
}

/** The glass box: what it shows, and what can be done with it. One thing is done after the other. */
export class Glass {
  readonly store: Store<Shown>;
  #last: Promise<void> = Promise.resolve();

  constructor(shown: Shown) {
    this.store = createStore(shown);
  }

  /** Goes on with one of the choices, by its label. */
  take = (label: string): Promise<void> => this.takeAll([label]);

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
      return { moments: [first, ...others], at: all.length - 1, problem: undefined };
    });

  /** Goes on to the next moment: the one that is there already, or else what happens by itself. */
  step = (): Promise<void> => this.#then((shown) => this.#next(shown, true));

  /** One step of playing; stops once nothing happens by itself unless time passes. */
  tick = (): Promise<void> => this.#then(async (shown) => (shown.isPlaying ? this.#next(shown, false) : {}));

  async #next(shown: Shown, withClocks: boolean): Promise<Partial<Shown>> {
    const { story, moments, at, held } = shown;
    if (at + 1 < moments.length) return { at: at + 1 };
    const choice = await story.next(momentOf(shown), ({ label }) => held.has(label));
    if (!choice || (isClock(choice) && !withClocks)) return { isPlaying: false };
    const moment = await story.take(momentOf(shown), choice);
    return { moments: [moments[0], ...moments.slice(1), moment], at: at + 1 };
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
