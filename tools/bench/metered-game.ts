/**
 * `tsx metered-game.ts <rounds>`: prints what each step of a game uses, each step in which strangers meet,
 * and what `npm run bench -- counts` counts. For a test, since jest's loader is not Node's.
 */
import { writeSync } from 'node:fs';
import { meterGame, meterStrangers } from './bill';
import { buildBundles } from './bundles';
import { count } from './counts';

async function main(rounds: number): Promise<void> {
  const bundles = await buildBundles();
  const game = await meterGame(bundles, rounds);
  const strangers = await meterStrangers(bundles);
  const counts = await count(bundles);
  await bundles.remove();
  writeSync(1, JSON.stringify({ game, strangers, counts }));
}

void main(Number(process.argv[2])).then(() => process.exit());
