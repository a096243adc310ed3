import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../sources';

/** A text, which its source has exactly once, and what is put in its place. */
type Edit = readonly [from: string, to: string];

/** A bug to be planted, to see that the explorer finds it. */
export interface Mutant {
  /** The bug in plain words. */
  readonly name: string;
  /** The source that has it, from the repository's root. */
  readonly file: string;
  readonly edits: readonly Edit[];
  /** What must be changed in other sources besides, if anything, by their names. */
  readonly elsewhere?: Readonly<Record<string, readonly Edit[]>>;
  /** Where it is looked for first: the name of a scope. */
  readonly scope: string;
}

/** The sources with the bug in them, by their names. Throws if a text to be replaced is not there exactly once. */
export async function sourcesWith({ name, file, edits, elsewhere }: Mutant): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const [source, changes] of Object.entries({ [file]: edits, ...elsewhere })) {
    let text = await readFile(join(ROOT, source), 'utf8');
    for (const [from, to] of changes) {
      const parts = text.split(from);
      if (parts.length !== 2) {
        throw new Error(`"${name}": ${source} has this ${parts.length - 1} times instead of once: ${from}`);
      }
      text = parts.join(to);
    }
    sources.set(source, text);
  }
  return sources;
}
