import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../sources';

/** A bug to be planted, to see that the explorer finds it. */
export interface Mutant {
  /** The bug in plain words. */
  readonly name: string;
  /** The source that has it, from the repository's root. */
  readonly file: string;
  /** Each text, which the source has exactly once, and what is put in its place. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** Where it is looked for first: the name of a scope. */
  readonly scope: string;
}

/** The source with the bug in it. Throws if a text to be replaced is not there exactly once. */
export async function sourceWith({ name, file, edits }: Mutant): Promise<string> {
  let text = await readFile(join(ROOT, file), 'utf8');
  for (const [from, to] of edits) {
    const parts = text.split(from);
    if (parts.length !== 2) {
      throw new Error(`"${name}": ${file} has this ${parts.length - 1} times instead of once: ${from}`);
    }
    text = parts.join(to);
  }
  return text;
}
