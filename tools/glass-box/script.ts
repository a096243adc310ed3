import type { Moment } from './moment';
import type { Story } from './story';

/** The script by which these moments follow each other: what happened by itself is only counted. */
export async function scriptOf(story: Story, moments: readonly Moment[]): Promise<string[]> {
  const script: string[] = [];
  let alone = 0;
  const count = () => {
    if (alone > 0) script.push(`**${alone}`);
    alone = 0;
  };
  for (const [index, { label }] of moments.slice(1).entries()) {
    const before = moments[index];
    const next = before && (await story.next(before));
    if (next?.label === label) alone++;
    else {
      count();
      script.push(label);
    }
  }
  count();
  return script;
}
