import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLink } from '../../../tools/glass-box/link';
import { open } from '../../../tools/glass-box/shown';
import { ROOT } from '../../../tools/sources';

const proof = readFileSync(join(ROOT, 'docs/proof.md'), 'utf8');
const rows = [...proof.matchAll(/^\| \[([^\]]+)\]\(http:[^#]+\/glass-box\.html(#\S+)\)/gm)].map(
  ([, name = '', hash = '']) => [name, hash] as const,
);

describe("proof.md's seeded bugs, opened in the glass box", () => {
  it('are all there', () => expect(rows.length).toBeGreaterThanOrEqual(45));

  it.each(rows)('%s: the way can be gone, and breaks no rule without the bug', async (_, hash) => {
    const { link, moments, problem, story } = await open(readLink(hash));
    expect(problem).toBeUndefined();
    expect(link.way.length).toBeGreaterThan(0);
    expect(moments).toHaveLength(link.way.length + 1);
    const [end = moments[0]] = moments.slice(-1);
    expect((await story.verdict(end)) ?? []).toEqual([]);
  });
});
