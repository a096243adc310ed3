import { type Engine, startEngine } from '../running/engine';
import type { Bundles } from './bundles';
import type { ColdStart } from './cold-start';
import { type AnyStepName, playGame, type Take } from './game';
import { type MeteringEngine, startMeteringEngine, type Units } from './metering-engine';
import { type Stage, startStage } from './stage';
import { meetStrangers } from './strangers';
import { NO_USAGE, ROUND_MINUTES, sum, type Usage } from './usage';
import { playWatchedGame } from './watched';

/** One step of a metered game, and what it used. */
export interface MeteredStep {
  readonly name: AnyStepName;
  readonly handler: string;
  readonly usage: Usage;
}

/** Something to be metered, under a name of its own; it is done once before, to warm up. */
type Scene = (stage: Stage, name: 'warm' | 'metered', take: Take) => Promise<void>;

/** Plays twice: through the meter for the units, and without it for the durations. */
export const meterGame = (bundles: Bundles, rounds: number): Promise<MeteredStep[]> =>
  withMeter(async (engine, metering) => {
    const scene: Scene = (stage, name, take) => playGame(stage, name === 'warm' ? 2 : rounds, name, take);
    const metered = await playOver(bundles, metering.endpoint, engine.table, scene, metering.take);
    const timed = await playOver(bundles, engine.endpoint, engine.table, scene, metering.take);
    return metered.map(({ usage, ...step }, index) => ({
      ...step,
      usage: { ...usage, invocations: timed[index]?.usage.invocations ?? [] },
    }));
  });

/** Meters how strangers meet, and a gesture. */
export const meterStrangers = (bundles: Bundles): Promise<MeteredStep[]> => count(bundles, meetStrangers);

export const meterWatchedGame = (
  bundles: Bundles,
  rounds: number,
  watchers: number,
): Promise<MeteredStep[]> =>
  count(bundles, (stage, name, take) =>
    playWatchedGame(stage, name === 'warm' ? 2 : rounds, watchers, name, take),
  );

/** Plays through the meter alone, which makes every duration too long. */
const count = (bundles: Bundles, scene: Scene): Promise<MeteredStep[]> =>
  withMeter((engine, { endpoint, take }) => playOver(bundles, endpoint, engine.table, scene, take));

/** Connection minutes are not part of any step. */
async function withMeter<Metered>(
  use: (engine: Engine, metering: MeteringEngine) => Promise<Metered>,
): Promise<Metered> {
  const engine = await startEngine();
  const metering = await startMeteringEngine(engine.endpoint);
  try {
    return await use(engine, metering);
  } finally {
    await metering.stop();
    await engine.stop();
  }
}

async function playOver(
  bundles: Bundles,
  endpoint: string,
  table: string,
  scene: Scene,
  takeUnits: () => Units,
): Promise<MeteredStep[]> {
  const stage = await startStage(bundles, endpoint, table);
  const steps: MeteredStep[] = [];
  const take: Take = async ({ name, handler, connectionId, message }) => {
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
  };
  try {
    await scene(stage, 'warm', take);
    steps.length = 0;
    await scene(stage, 'metered', take);
    return steps;
  } finally {
    await stage.stop();
  }
}

/**
 * The share of invocations without a warm container. When AWS announced that it bills start-up, it said "under 1 %".
 */
export const COLD_SHARE = 0.01;

/**
 * Adds to each step its share of cold starts.
 * @param starts of every handler, with the CPU share of its memory
 */
export const withStartUp = (steps: readonly MeteredStep[], starts: readonly ColdStart[]): MeteredStep[] =>
  steps.map((step) => {
    const start = starts.find(({ name }) => name === step.handler);
    if (!start) throw new Error(`No cold start of ${step.handler} was measured`);
    // From the start of the process, like Lambda's INIT, including what the first call takes beyond a warm one.
    return { ...step, usage: { ...step.usage, startUp: COLD_SHARE * (start.total - start.warmCall) } };
  });

/** How long everyone is connected, in minutes. */
const CONNECTED = 20 * ROUND_MINUTES;

/**
 * What a game used in total, without the heartbeat: none is sent while a message arrives at least every 4.5 minutes. It
 * is metered only for its price.
 * @param people who are connected
 */
export const usageOf = (steps: readonly MeteredStep[], people = 2): Usage =>
  steps
    .filter(({ name }) => name !== 'heartbeat')
    .map(({ usage }) => usage)
    .reduce(sum, { ...NO_USAGE, connectionMinutes: people * CONNECTED });
