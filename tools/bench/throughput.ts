import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { startEngine } from '../running/engine';
import type { Bundles } from './bundles';
import { GameFailed, playGame } from './game';
import { type Spread, spreadOf } from './quantiles';
import { type Stage, startStage } from './stage';

const ROUNDS = 20;
/** Steps of a whole match without the heartbeat: two connects, new, join, the plays, two disconnects. */
const STEPS_OF_A_MATCH = 6 + 2 * ROUNDS;
const SECONDS = 5;

export interface Throughput extends Spread {
  /** Games played at once. */
  readonly concurrency: number;
  readonly matchesPerSecond: number;
  /** Messages that tell players that something failed. */
  readonly errors: number;
}

const ErrorSchema = v.object({ error: v.object({ code: v.string() }) });

/** Aborts a game when time is up. */
class TimeOver extends Error {}

/** How many whole matches per second handlers and engine carry on this machine, and how long a play takes then. */
export async function measureThroughput(bundles: Bundles): Promise<Throughput[]> {
  const results: Throughput[] = [];
  for (let concurrency = 1; concurrency <= 256; concurrency *= 2) {
    const engine = await startEngine();
    const stage = await startStage(bundles, engine.endpoint, engine.table);
    await playFor(stage, concurrency, 1);
    const { steps, plays, seconds, errors } = await playFor(stage, concurrency, SECONDS);
    results.push({
      concurrency,
      matchesPerSecond: steps / seconds / STEPS_OF_A_MATCH,
      errors,
      ...spreadOf(plays),
    });
    await stage.stop();
    await engine.stop();
  }
  return results;
}

/** Keeps `concurrency` games running for a while; when one ends, another starts. */
async function playFor(stage: Stage, concurrency: number, time: number) {
  let isOver = false;
  let steps = 0;
  const plays: number[] = [];
  const start = performance.now();
  const player = async (seat: number) => {
    for (let game = 0; !isOver; game++) {
      try {
        await playGame(stage, ROUNDS, `${seat}-${game}`, async ({ name, handler, connectionId, message }) => {
          if (isOver) throw new TimeOver();
          if (name === 'heartbeat') return;
          const duration = await stage.invoke(handler, connectionId, message);
          steps++;
          if (handler === 'play') plays.push(duration);
        });
      } catch (error) {
        if (!(error instanceof TimeOver || error instanceof GameFailed)) throw error;
      }
    }
  };
  const players = Array.from({ length: concurrency }, (_, seat) => player(seat));
  await setTimeout(time * 1000);
  isOver = true;
  await Promise.all(players);
  const errors = stage.connections.take().filter(({ message }) => v.is(ErrorSchema, message)).length;
  return { steps, plays, errors, seconds: (performance.now() - start) / 1000 };
}
