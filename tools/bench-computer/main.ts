/**
 * `npm run bench:computer`: plays the computer's opponents against OpenSpiel's RoShamBo bots, where Python has them, and
 * against our own population for five moves; writes results.json and the marked part of docs/computer.md.
 */
import { writeReport } from '../bench/write-report';
import { chance, learner } from './contender';
import { play, RUNS } from './match';
import { FIVE_MOVES, MEASURED, POPULATION } from './population';
import { reportOf } from './report';
import { type Result, type Results, readResults, writeResults } from './results';
import { measureAgainst, startBots } from './roshambo';

/** @returns undefined if there are no bots */
async function measureThree(): Promise<Results['roshambo'] | undefined> {
  const bots = await startBots();
  if (!bots) return undefined;
  console.error(`Playing ${bots.names.length} RoShamBo bots ...`);
  const leads = { Fox: await measureAgainst(bots, learner), chance: await measureAgainst(bots, chance) };
  bots.close();
  const day = new Date().toISOString().slice(0, 10);
  const measured = `Measured on ${day} by \`npm run bench:computer\` with ${bots.versions}, Node ${process.version}`;
  return { measured, leads };
}

function measureFive(): Results['five'] {
  console.error('Playing our own population ...');
  const results: Record<string, Record<string, Result[]>> = {};
  for (const [name, entrant] of Object.entries(MEASURED)) {
    results[name] = {};
    for (const [opponent, other] of Object.entries(POPULATION)) {
      results[name][opponent] = Array.from({ length: RUNS }, (_, run) =>
        play(FIVE_MOVES, entrant, other, run),
      );
    }
  }
  return results;
}

async function main(): Promise<void> {
  const roshambo = (await measureThree()) ?? readResults().roshambo;
  const results = { five: measureFive(), roshambo };
  writeResults(results);
  const report = reportOf(results);
  writeReport('docs/computer.md', 'npm run bench:computer', report);
  console.log(report);
}

void main();
