import { ENDLESS, LARGE, SMALL } from '../explorer/scopes';
import type { Choice } from './choice';
import type { Link } from './link';
import type { Moment } from './moment';
import type { Scene } from './scene';
import { BOTH_ARE_THERE, SCENES } from './scenes';
import { Story } from './story';
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
  /** Where its scene begins, and where each of its sentences ends. */
  readonly lead: number;
  readonly ends: readonly number[];
  /** All that can happen next. */
  readonly choices: readonly Choice[];
  /** The labels of what is held back. */
  readonly held: ReadonlySet<string>;
  /** The rules that are broken once nothing is under way any more; undefined as long as something is. */
  readonly verdict: readonly string[] | undefined;
  readonly isPlaying: boolean;
  /** Whether faults are offered. */
  readonly isBreaking: boolean;
  /** Grows with every jump in time, so that no phone animates what happened in between. */
  readonly jumps: number;
  /** What could not be done, in words. */
  readonly problem: string | undefined;
}

export const momentOf = ({ moments, at }: Shown): Moment => moments[at] ?? moments[0];

/** Loads what a link asks for. The moments of its run are all there; the first one that its scene shows is looked at. */
export async function open(link: Link): Promise<Shown> {
  const scope = [...SMALL, ...LARGE, ...ENDLESS].find(({ name }) => name === link.scope);
  const isUnknown = link.scope !== undefined && !scope;
  const story = new Story(scope ?? TABLE);
  const scene = SCENES.find(({ id }) => id === link.scene);
  const way = await wayThrough(story, await story.begin(), link.way);
  const { moments, problem } = await followed(story, way.at(-1) ?? (await story.begin()), link.run);
  const all = [...way.slice(0, -1), ...moments];
  const lead = await leadIn(story, all, scene?.lead ?? BOTH_ARE_THERE);
  const [first, ...others] = all;
  if (!first) throw new Error('A story has no beginning');
  return {
    ...{
      story,
      link,
      scene,
      lead,
      ends: scene ? await endsOf(story, scene) : [],
      moments: [first, ...others],
      jumps: 0,
    },
    problem: isUnknown ? `The explorer has no scope “${link.scope}”.` : problem,
    ...{ at: lead, held: new Set(), isPlaying: false, isBreaking: !scene },
    ...(await lookedAt(story, all[lead] ?? first)),
  };
}

/** How many of these moments are a script that nobody needs to see; none, if they begin with something else. */
async function leadIn(story: Story, moments: readonly Moment[], script: readonly string[]): Promise<number> {
  if (story.worlds.scope !== TABLE) return 0;
  const lead = (await story.follow(await story.begin(), script)).slice(1);
  return lead.every(({ label }, index) => moments[index + 1]?.label === label) ? lead.length : 0;
}

/** The moments at which the sentences of a scene have been told. */
async function endsOf(story: Story, { lead, sentences }: Scene): Promise<number[]> {
  const ends: number[] = [];
  const moments = await story.follow(await story.begin(), lead);
  for (const { script } of sentences) {
    const [last, ...next] = await story.follow(moments.at(-1) ?? (await story.begin()), script);
    moments.push(...(last ? next : []));
    ends.push(moments.length - 1);
  }
  return ends;
}

/** What the page says about the moment that is looked at. */
export const lookedAt = async (
  story: Story,
  moment: Moment,
): Promise<Pick<Shown, 'choices' | 'verdict'>> => ({
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
