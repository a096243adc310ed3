import { explore } from '../explore';
import { replay } from '../replay';
import type { Scope } from '../scope';
import { ENDLESS, LARGE, SMALL } from '../scopes';

/** Beyond this many states of a scope, a bug is looked for in the next one. */
const LIMIT = 1_000_000;

/** Where a bug shows. */
export interface Find {
  readonly scope: string;
  /** What was wrong, each beginning with the number of a rule. */
  readonly wrong: readonly string[];
  /** The shortest way there, in words, and as what was chosen each time. */
  readonly trace: readonly string[];
  readonly way: readonly number[];
  /** How many states were explored until then, in this scope. */
  readonly states: number;
  readonly seconds: number;
}

/** Explores one scope, then the small ones, then the large ones, until something is wrong. */
export async function hunt(first: string): Promise<Find | undefined> {
  const all = [...SMALL, ...LARGE];
  const chosen = scopeCalled(first);
  for (const scope of [chosen, ...all.filter((each) => each !== chosen)]) {
    const found = await huntIn(scope);
    if (found) return found;
  }
  return undefined;
}

/** Throws if there is no such scope. */
export function scopeCalled(wanted: string): Scope {
  const scope = [...SMALL, ...LARGE, ...ENDLESS].find(({ name }) => name === wanted);
  if (!scope) throw new Error(`No scope is called "${wanted}"`);
  return scope;
}

async function huntIn(scope: Scope): Promise<Find | undefined> {
  const { violation, states, seconds } = await explore(scope, LIMIT);
  if (!violation) return undefined;
  const { way } = violation;
  return { scope: scope.name, way, ...(await replay(scope, way)), states, seconds };
}
