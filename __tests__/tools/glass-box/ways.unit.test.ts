import { nextOf } from '../../../tools/explorer/next';
import { SMALL } from '../../../tools/explorer/scopes';
import { whenKnown } from '../../../tools/explorer/when-known';
import { hashOf, NO_LINK, readLink } from '../../../tools/glass-box/link';
import { open } from '../../../tools/glass-box/shown';
import { Story } from '../../../tools/glass-box/story';

const STEPS = 30;

/** A way through a scope by which, of all that can happen, now an early one happens and now a late one. */
async function wayThrough(story: Story, turn: number): Promise<number[]> {
  const way: number[] = [];
  let { world } = await story.begin();
  for (let step = 0; step < STEPS; step++) {
    const next = await whenKnown(() => nextOf(story.worlds, world, 'anything'));
    const index = (turn * 7 + step * (turn + 1)) % Math.max(1, next.length);
    const chosen = next[index];
    if (!chosen) break;
    way.push(index);
    world = chosen.world;
  }
  return way;
}

describe('a way of the explorer, opened by its link', () => {
  it.each(SMALL.map((scope) => [scope.name, scope] as const))('%s: is told in words', async (name, scope) => {
    for (let turn = 0; turn < 5; turn++) {
      const way = await wayThrough(new Story(scope), turn);
      const { moments } = await open(readLink(hashOf({ ...NO_LINK, scope: name, way })));
      expect(moments).toHaveLength(way.length + 1);
      // Nothing can happen there for which the glass box has no words of its own.
      expect(
        moments
          .slice(1)
          .filter(({ about }) => about === undefined)
          .map(({ label }) => label),
      ).toEqual([]);
    }
  });
});
