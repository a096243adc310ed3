import { startEngine } from '../running/engine';
import type { Bundles } from './bundles';
import { playGame, type StepName } from './game';
import { takeNetworkTime } from './network-time';
import { quantile, type Spread, spreadOf } from './quantiles';
import { startStage } from './stage';

export interface RouteLatency extends Spread {
  readonly step: StepName;
  /** Median milliseconds not spent waiting for the engine or @connections: our code, Middy and the SDK. */
  readonly ownTime: number;
  /** Median requests to DynamoDB. */
  readonly roundTrips: number;
}

interface Sample {
  readonly duration: number;
  readonly own: number;
  readonly roundTrips: number;
}

const STEPS: readonly StepName[] = [
  ...(['connect', 'new', 'join', 'first play', 'second play', 'heartbeat', 'disconnect'] as const),
];

/** How long each step takes in a warm handler, one after the other, in milliseconds. */
export async function measureLatency(bundles: Bundles, games: number): Promise<RouteLatency[]> {
  const engine = await startEngine();
  const stage = await startStage(bundles, engine.endpoint, engine.table);
  const samples = new Map<StepName, Sample[]>(STEPS.map((step) => [step, []]));
  try {
    for (let game = -games / 4; game < games; game++) {
      await playGame(stage, 20, String(game), async ({ name, handler, connectionId, message }) => {
        takeNetworkTime();
        const duration = await stage.invoke(handler, connectionId, message);
        const { waited, roundTrips } = takeNetworkTime();
        if (game >= 0) samples.get(name)?.push({ duration, own: duration - waited, roundTrips });
      });
      stage.connections.take();
    }
  } finally {
    await stage.stop();
    await engine.stop();
  }
  return [...samples].map(([step, taken]) => ({
    step,
    ...spreadOf(taken.map(({ duration }) => duration)),
    ownTime: quantile(
      taken.map(({ own }) => own),
      0.5,
    ),
    roundTrips: quantile(
      taken.map(({ roundTrips }) => roundTrips),
      0.5,
    ),
  }));
}
