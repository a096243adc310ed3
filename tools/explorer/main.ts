/** `npm run explore`: explores the scopes named on the command line, or the small ones, and prints what was found. */
import { type Exploration, explore } from './explore';
import { SMALL } from './scopes';

const names = process.argv.slice(2);

void (async () => {
  for (const scope of SMALL.filter(({ name }) => names.length === 0 || names.includes(name))) {
    report(await explore(scope));
  }
})();

function report({ scope, states, edges, depth, seconds, violation }: Exploration): void {
  const result = violation ? 'VIOLATION' : 'right';
  console.log(
    `${scope}: ${states} states, ${edges} edges, depth ${depth}, ${seconds.toFixed(1)} s, ${result}`,
  );
  if (!violation) return;
  process.exitCode = 1;
  for (const [index, line] of violation.trace.entries()) console.log(`  ${index}. ${line}`);
  for (const line of violation.wrong) console.log(`  => ${line}`);
}
