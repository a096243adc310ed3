import { begin, isAtRest, wrongOnceAtRest } from '../explorer/rest';
import type { Scope } from '../explorer/scope';
import { whenKnown } from '../explorer/when-known';
import { Worlds } from '../explorer/world';
import type { Choice } from './choice';
import { choicesAt } from './choices';
import { beginningWith, type Moment, momentAfter } from './moment';
import { slugOf } from './slug';

/**
 * What a script says besides the labels of choices: `*` lets happen what must, until nothing is under way; `*3` lets three
 * things happen; `**` and `**3` let timers fire as well once nothing else is under way.
 */
const BY_ITSELF = /^\*(\*?)(\d*)$/;
/** No traffic is longer than this. */
const PATIENCE = 400;

/** A world of a scope, and the ways to go on in it. */
export class Story {
  readonly worlds: Worlds;

  constructor(scope: Scope) {
    this.worlds = new Worlds(scope);
  }

  /** The moment before everything. */
  async begin(): Promise<Moment> {
    return beginningWith(await begin(this.worlds));
  }

  /** All that can happen next. */
  choices({ world }: Moment): Promise<Choice[]> {
    return whenKnown(() => choicesAt(this.worlds, world));
  }

  /** Which of the explorer's rules are broken here; undefined while anything is under way, when nobody can say. */
  async verdict({ world, wrong }: Moment): Promise<readonly string[] | undefined> {
    if (wrong.length > 0) return wrong;
    if (!isAtRest(this.worlds, world)) return undefined;
    return whenKnown(() => wrongOnceAtRest(this.worlds, world));
  }

  /** The moment after a choice. */
  take(moment: Moment, { label, about, take }: Choice): Promise<Moment> {
    return whenKnown(() => momentAfter(this.worlds, moment, { label, about, after: take() }));
  }

  /**
   * What happens by itself, if anything does: the message that was sent first arrives, or the Lambda that has done least
   * goes on, or a phone tries again, or API Gateway notices that a connection is gone.
   * @param isHeld what somebody holds back
   */
  async next(moment: Moment, isHeld: (choice: Choice) => boolean = () => false): Promise<Choice | undefined> {
    const ranked = (await this.choices(moment)).flatMap((choice) => {
      const rank = rankOf(moment, choice);
      return rank === undefined || isHeld(choice) ? [] : [{ rank, choice }];
    });
    return ranked.sort((a, b) => a.rank - b.rank)[0]?.choice;
  }

  /** Follows a script of labels from a moment on. Throws when something cannot happen there. */
  async follow(from: Moment, script: readonly string[]): Promise<Moment[]> {
    const moments = [from];
    const last = () => moments.at(-1) ?? from;
    for (const line of script) {
      const [, clocks, times] = BY_ITSELF.exec(line) ?? [];
      if (times !== undefined)
        moments.push(...(await this.#letHappen(last(), Number(times || PATIENCE), clocks === '*')));
      else moments.push(await this.#happens(last(), line));
    }
    return moments;
  }

  async #letHappen(from: Moment, times: number, withClocks: boolean): Promise<Moment[]> {
    const moments: Moment[] = [];
    for (let moment = from; moments.length < times; ) {
      const choice = await this.next(moment);
      if (!choice || (isClock(choice) && !withClocks)) break;
      moment = await this.take(moment, choice);
      moments.push(moment);
    }
    return moments;
  }

  async #happens(moment: Moment, line: string): Promise<Moment> {
    const choice = (await this.choices(moment)).find(({ label }) => slugOf(label) === slugOf(line));
    if (!choice) throw new Error(`This cannot happen after "${moment.label}": ${line}`);
    return this.take(moment, choice);
  }
}

/** Whether a phone has waited long enough: that takes only time, and a player may act first. */
export const isClock = ({ about }: Choice): boolean => about.type === 'alarm' && about.alarm !== 'retry';

/** Of all that happens by itself, the lowest comes first; undefined: it does not happen by itself. */
function rankOf({ flying, runs }: Moment, { about }: Choice): number | undefined {
  switch (about.type) {
    case 'wire':
      return about.what === 'arrives' ? flying.indexOf(about.wire) : undefined;
    case 'call': {
      const run = runs.findIndex(({ handler }) => handler === about.handler);
      return about.way === 'done' ? 1e3 * (1 + (runs[run]?.made.length ?? 0)) + run : undefined;
    }
    case 'alarm':
      return about.isDue ? (about.alarm === 'retry' ? 1e6 : 1e8) : undefined;
    case 'end':
      return 1e7;
    default:
      return undefined;
  }
}
