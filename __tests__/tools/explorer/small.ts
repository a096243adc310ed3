import type { Scope } from '../../../tools/explorer/scope';
import { SMALL } from '../../../tools/explorer/scopes';

/** The small scope of this name. */
export function small(name: string): Scope {
  const found = SMALL.find((scope) => scope.name === name);
  if (!found) throw new Error(`No small scope is called "${name}"`);
  return found;
}
