/**
 * `npm run explore`: explores the small scopes; `-- large` the large ones, two at a time; `-- "<scope>"` one; and
 * `-- "<scope>" 0,2,1` goes one way through it again, as printed for a violation.
 */
import { fork } from 'node:child_process';
import { type Exploration, explore } from './explore';
import { retell } from './replay';
import type { Scope } from './scope';
import { ENDLESS, LARGE, SMALL } from './scopes';

/** No scope is explored beyond this many states: two at a time, that fits in 16 GB. */
const LIMIT = 100_000_000;

/** How many large scopes are explored at once, each by a process of its own. */
const PROCESSES = 2;

async function main([name, way]: readonly string[]): Promise<void> {
  if (name === 'large') return exploreInParallel(LARGE);
  const chosen = name === undefined ? SMALL : named(name);
  const [scope] = chosen;
  if (scope && way !== undefined) return console.log(await retell(scope, way.split(',').map(Number)));
  for (const each of chosen) await report(each, await explore(each, LIMIT));
}

function named(name: string): Scope[] {
  const all = [...SMALL, ...LARGE, ...ENDLESS];
  const found = all.filter((scope) => scope.name === name);
  if (found.length > 0) return found;
  throw new Error(`No scope is called "${name}". Scopes: ${all.map((each) => each.name).join('; ')}`);
}

async function exploreInParallel(scopes: readonly Scope[]): Promise<void> {
  const waiting = [...scopes];
  const work = async () => {
    for (let scope = waiting.shift(); scope; scope = waiting.shift()) await exploreApart(scope);
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
}

/** Explores a scope in a process of its own; whatever goes wrong there goes wrong here too. */
function exploreApart({ name }: Scope): Promise<void> {
  return new Promise((resolve) => {
    fork(__filename, [name]).once('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      resolve();
    });
  });
}

async function report(scope: Scope, exploration: Exploration): Promise<void> {
  const { states, edges, depth, seconds, violation, isCut } = exploration;
  const memory = `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
  const size = `${states} states, ${edges} edges, depth ${depth}, ${seconds.toFixed(1)} s, ${memory}`;
  console.log(
    `${scope.name}: ${size}, ${violation ? 1 : 0} violations${isCut ? '; there are more states' : ''}`,
  );
  // What is not explored to its end must not pass for it.
  if (isCut) process.exitCode = 1;
  if (!violation) return;
  process.exitCode = 1;
  console.log(await retell(scope, violation.way));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
