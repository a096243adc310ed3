import { join } from 'node:path';
import { buildBundles } from './bundles';
import { type Spread, spreadOf } from './quantiles';
import { startStage } from './stage';

const CLIENTS = ['@aws-sdk/client-dynamodb', '@aws-sdk/client-apigatewaymanagementapi'];
const CALLS = 500;

/** How long a play takes if both network calls take no time, in milliseconds. */
export async function measureOwnCode(): Promise<Spread> {
  const instant = join(__dirname, 'instant-clients.ts');
  const bundles = await buildBundles(Object.fromEntries(CLIENTS.map((name) => [name, instant])));
  const stage = await startStage(bundles, 'http://localhost', 'games');
  const message = { action: 'play', userId: 'player-a', gameId: 'ACDEFGH', round: 20, play: 'rock' };
  const durations: number[] = [];
  try {
    for (let call = 0; call < CALLS; call++)
      durations.push(await stage.invoke('play', 'connection-player-a', message));
  } finally {
    await stage.stop();
    await bundles.remove();
  }
  return spreadOf(durations);
}
