/** `tsx tools/bench/race-main.ts`: prints the race against the original's steps, and what the light clients save. */
import { writeSync } from 'node:fs';
import { buildBundles } from './bundles';
import { cleanEnvironment } from './environment';
import { race } from './race';
import { measureSdkCost } from './sdk-cost';

async function main(): Promise<void> {
  process.env = cleanEnvironment(process.env);
  const bundles = await buildBundles();
  const results = { races: await race(bundles), sdkCost: await measureSdkCost() };
  await bundles.remove();
  writeSync(1, JSON.stringify(results, null, 2));
}

void main().then(() => process.exit());
