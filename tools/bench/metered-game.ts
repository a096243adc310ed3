/**
 * `tsx metered-game.ts <rounds>`: prints what each step of a game uses. For a test, since jest's loader is not Node's.
 */
import { writeSync } from 'node:fs';
import { meterGame } from './bill';
import { buildBundles } from './bundles';

async function main(rounds: number): Promise<void> {
  const bundles = await buildBundles();
  const steps = await meterGame(bundles, rounds);
  await bundles.remove();
  writeSync(1, JSON.stringify(steps));
}

void main(Number(process.argv[2])).then(() => process.exit());
