/**
 * `npm run explore:mutants`: plants each seeded bug in a copy of the sources and explores until it shows; `-- "<words>"`
 * only those with these words in their names, each with the shortest way to the bug.
 */
import { find } from './find';
import type { Find } from './hunt';
import { MUTANTS } from './mutants';

async function main([words = '']: readonly string[]): Promise<void> {
  for (const mutant of MUTANTS.filter(({ name }) => name.includes(words))) {
    const found = await find(mutant);
    console.log(`${mutant.name}: ${found ? describe(found) : 'NOT FOUND'}`);
    if (!found) process.exitCode = 1;
    else if (words) retell(found);
  }
}

function describe({ scope, wrong, trace, states, seconds }: Find): string {
  const rules = [...new Set(wrong.map((line) => line.split(':')[0]))].join(', ');
  return `${rules} in "${scope}", ${trace.length} events, ${states} states, ${seconds.toFixed(1)} s`;
}

function retell({ trace, wrong }: Find): void {
  for (const [index, line] of trace.entries()) console.log(`  ${index + 1}. ${line}`);
  for (const line of wrong) console.log(`  => ${line}`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
