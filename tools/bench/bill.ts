import { startEngine } from '../running/engine';
import type { Bundles } from './bundles';
import type { ColdStart } from './cold-start';
import { playGame, type StepName } from './game';
import { startMeteringEngine, type Units } from './metering-engine';
import { startStage } from './stage';
import { NO_USAGE, sum, type Usage } from './usage';

/** One step of a metered game, and what it used. */
export interface MeteredStep {
  readonly name: StepName;
  readonly handler: string;
  readonly usage: Usage;
}

/**
 * Plays a game twice: over the meter for the units, and without it for the durations.
 * Connection minutes are in no step.
 */
export async function meterGame(bundles: Bundles, rounds: number): Promise<MeteredStep[]> {
  const engine = await startEngine();
  const meter = await startMeteringEngine(engine.endpoint);
  try {
    const metered = await playOver(bundles, meter.endpoint, engine.table, rounds, meter.take);
    const timed = await playOver(bundles, engine.endpoint, engine.table, rounds, meter.take);
    return metered.map(({ usage, ...step }, index) => ({
      ...step,
      usage: { ...usage, invocations: timed[index]?.usage.invocations ?? [] },
    }));
  } finally {
    await meter.stop();
    await engine.stop();
  }
}

async function playOver(
  bundles: Bundles,
  endpoint: string,
  table: string,
  rounds: number,
  takeUnits: () => Units,
): Promise<MeteredStep[]> {
  const stage = await startStage(bundles, endpoint, table);
  const steps: MeteredStep[] = [];
  const play = (name: string, length: number) =>
    playGame(stage, length, name, async ({ name, handler, connectionId, message }) => {
      const posted = stage.connections.posts.length;
      const duration = await stage.invoke(handler, connectionId, message);
      const { writes, reads } = takeUnits();
      const usage: Usage = {
        messagesIn: message ? 1 : 0,
        messagesOut: stage.connections.posts.length - posted,
        connectionMinutes: 0,
        startUp: 0,
        invocations: [duration],
        writeUnits: writes,
        readUnits: reads,
      };
      steps.push({ name, handler, usage });
    });
  try {
    await play('warm', 2);
    steps.length = 0;
    await play('metered', rounds);
    return steps;
  } finally {
    await stage.stop();
  }
}

/** The share of invocations that find no warm container: AWS, announcing that it bills start-up, said "under 1 %". */
export const COLD_SHARE = 0.01;

/**
 * Adds to each step its share of cold starts.
 * @param starts of every handler, at the CPU share that its memory buys
 */
export const withStartUp = (steps: readonly MeteredStep[], starts: readonly ColdStart[]): MeteredStep[] =>
  steps.map((step) => {
    const start = starts.find(({ name }) => name === step.handler);
    if (!start) throw new Error(`No cold start of ${step.handler} was measured`);
    // From the start of the process, as Lambda's INIT, and with a first call that is slower than a warm one.
    return { ...step, usage: { ...step.usage, startUp: COLD_SHARE * (start.total - start.warmCall) } };
  });

/** How long each of the two players is connected, in minutes: 20 rounds of a quarter of a minute. */
const CONNECTED = 5;

/**
 * What a game used in all. While something is said at least every 4.5 minutes, as in a game that goes on, no
 * heartbeat falls due; one is metered to have its price.
 */
export const usageOf = (steps: readonly MeteredStep[]): Usage =>
  steps
    .filter(({ name }) => name !== 'heartbeat')
    .map(({ usage }) => usage)
    .reduce(sum, { ...NO_USAGE, connectionMinutes: 2 * CONNECTED });
