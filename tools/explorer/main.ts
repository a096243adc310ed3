/**
 * `npm run explore`: explores the small scopes; `-- large` the large ones; `-- "<scope>"` one; and `-- "<scope>" 0,2,1`
 * goes one way through it again, as printed for a violation.
 */
import { type Exploration, explore } from './explore';
import { retell } from './replay';
import type { Scope } from './scope';
import { LARGE, SMALL } from './scopes';

/** No scope is explored beyond this many states: that fits in 16 GB, and all scopes in half an hour. */
const LIMIT = 6_000_000;

async function main([name, way]: readonly string[]): Promise<void> {
  const chosen = name === undefined ? SMALL : name === 'large' ? LARGE : named(name);
  const [scope] = chosen;
  if (scope && way !== undefined) return console.log(await retell(scope, way.split(',').map(Number)));
  for (const each of chosen) await report(each, await explore(each, LIMIT));
}

function named(name: string): Scope[] {
  const found = [...SMALL, ...LARGE].filter((scope) => scope.name === name);
  if (found.length > 0) return found;
  throw new Error(
    `No scope is called "${name}". Scopes: ${[...SMALL, ...LARGE].map((each) => each.name).join('; ')}`,
  );
}

async function report(scope: Scope, exploration: Exploration): Promise<void> {
  const { states, edges, depth, seconds, violation, isCut } = exploration;
  const size = `${states} states, ${edges} edges, depth ${depth}, ${seconds.toFixed(1)} s`;
  console.log(
    `${scope.name}: ${size}, ${violation ? 1 : 0} violations${isCut ? '; there are more states' : ''}`,
  );
  if (!violation) return;
  process.exitCode = 1;
  console.log(await retell(scope, violation.way));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
