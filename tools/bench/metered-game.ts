/**
 * `tsx metered-game.ts <rounds>`: prints what each step of a game uses, and each step in which strangers meet. For a test, since jest's loader is not Node's.
 */
import { writeSync } from 'node:fs';
import { meterGame, meterStrangers } from './bill';
import { buildBundles } from './bundles';

async function main(rounds: number): Promise<void> {
  const bundles = await buildBundles();
  const steps = { game: await meterGame(bundles, rounds), strangers: await meterStrangers(bundles) };
  await bundles.remove();
  writeSync(1, JSON.stringify(steps));
}

void main(Number(process.argv[2])).then(() => process.exit());
