import { nextOf } from '../explorer/next';
import { whenKnown } from '../explorer/when-known';
import type { World, Worlds } from '../explorer/world';
import { type Moment, momentAfter } from './moment';
import type { Story } from './story';

/** Goes a way through a scope of the explorer, as far as it leads. Each choice is the index of what happened there. */
export async function wayThrough(story: Story, from: Moment, way: readonly number[]): Promise<Moment[]> {
  const moments: Moment[] = [];
  let moment = from;
  for (const index of way) {
    moments.push(moment);
    const next = await explorersNext(story, moment, index);
    if (!next) return moments;
    moment = next;
  }
  return [...moments, moment];
}

/** What the explorer's choice with this index leads to: told as ours, if one of ours leads there too. */
async function explorersNext(story: Story, moment: Moment, index: number): Promise<Moment | undefined> {
  const { worlds } = story;
  const next = (await whenKnown(() => nextOf(worlds, moment.world, 'anything')))[index];
  if (!next) return undefined;
  const choices = await story.choices(moment);
  const same = await whenKnown(() => choices.find(({ take }) => isAlike(worlds, take().world, next.world)));
  const label = same?.label ?? next.label.replaceAll('-secret', '');
  return whenKnown(() => momentAfter(worlds, moment, { label, about: same?.about, after: next }));
}

/** Whether two worlds differ at most in which faults may still happen. */
function isAlike(worlds: Worlds, a: World, b: World): boolean {
  const known = ({ stored, handlers, wires, pages }: World) => [stored, handlers, wires, pages].join(';');
  if (known(a) !== known(b)) return false;
  const network = (world: World) => {
    const { connections, ends } = worlds.gateway(world);
    return JSON.stringify([connections, ends]);
  };
  return network(a) === network(b);
}
