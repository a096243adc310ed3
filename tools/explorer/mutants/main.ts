/**
 * `npm run explore:mutants`: plants each seeded bug in a copy of the sources and explores until it shows; `-- "<words>"`
 * only those with these words in their names, each with the shortest way to the bug; `-- --random` asks the random model
 * about each instead; `-- --watch "<words>"` also serves the glass box with the bug in it, until Ctrl-C.
 */
import { glassBoxAt, wayOf } from '../replay';
import { find } from './find';
import { type Find, scopeCalled } from './hunt';
import type { Mutant } from './mutant';
import { MUTANTS } from './mutants';
import { askRandomModel } from './random-model';
import { serveWith } from './serve';

async function main(args: readonly string[]): Promise<void> {
  const words = args.find((arg) => !arg.startsWith('--')) ?? '';
  const chosen = MUTANTS.filter(({ name }) => name.includes(words));
  for (const mutant of chosen) {
    if (args.includes('--random')) await play(mutant);
    else await hunt(mutant, words !== '', args.includes('--watch'));
  }
}

async function hunt(mutant: Mutant, isRetold: boolean, isWatched: boolean): Promise<void> {
  const found = await find(mutant);
  console.log(`${mutant.name}: ${found ? describe(found) : 'NOT FOUND'}`);
  if (!found) process.exitCode = 1;
  else if (isRetold) await retell(found);
  if (found && isWatched)
    console.log(`  With the bug in it, until Ctrl-C: ${await serveWith(mutant, found)}`);
}

async function play(mutant: Mutant): Promise<void> {
  const verdict = await askRandomModel(mutant);
  const failed = verdict.flatMap(([test, runs]) =>
    runs === undefined ? [] : [`${test}: after ${runs} runs`],
  );
  console.log(`${mutant.name}: ${failed.length} of ${verdict.length} tests fail`);
  for (const line of failed) console.log(`  ${line}`);
}

function describe({ scope, wrong, trace, states, seconds }: Find): string {
  const rules = [...new Set(wrong.map((line) => line.split(':')[0]))].join(', ');
  return `${rules} in "${scope}", ${trace.length} events, ${states} states, ${seconds.toFixed(1)} s`;
}

async function retell({ scope, trace, wrong }: Find): Promise<void> {
  for (const [index, line] of trace.entries()) console.log(`  ${index + 1}. ${line}`);
  for (const line of wrong) console.log(`  => ${line}`);
  const named = scopeCalled(scope);
  const link = glassBoxAt(named, await wayOf(named, trace));
  console.log(`  What the code does there instead, with npm start: ${link}`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
