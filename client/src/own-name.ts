import * as v from 'valibot';
import { NameSchema, parseName } from '../../domain/names';
import { type PageStorage, storage } from './storage';

const KEY = 'rockpaper-name';

/** What the player wants to be called, if they have said so in this browser. */
export const ownName = (from: Pick<PageStorage, 'getItem'> = storage): string | undefined =>
  parseName(from.getItem(KEY) ?? '');

/**
 * Keeps a name; one that nobody can have, such as an empty one, is the same as none.
 * @returns whether it is another name than before
 */
export function keepOwnName(text: string, on: Pick<PageStorage, 'getItem' | 'setItem'> = storage): boolean {
  const name = parseName(text);
  if (name === ownName(on)) return false;
  on.setItem(KEY, name ?? '');
  return true;
}

/** What is wrong with a name that somebody typed, as a sentence; undefined: nothing, none at all included. */
export function whyNoName(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const result = v.safeParse(NameSchema, text);
  return result.success ? undefined : `A ${result.issues[0].message}.`;
}
