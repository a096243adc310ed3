import { startEngine } from '../running/engine';
import type { Bundles } from './bundles';
import { playGame } from './game';
import { takeNetworkTime } from './network-time';
import { quantile } from './quantiles';
import { startStage } from './stage';
import { startYardstick } from './yardstick';

const ROUNDS = 20;
const LAPS = 10;

/** What one kind of play takes. */
export interface Lap {
  /** Requests to DynamoDB. */
  readonly roundTrips: number;
  readonly posts: number;
  /** Milliseconds of this process's CPU, the stand-in for @connections included. */
  readonly cpu: number;
  /** Median milliseconds until everyone was told. */
  readonly time: number;
}

export interface Race {
  readonly play: 'first play' | 'second play';
  readonly ours: Lap;
  /** By the original's steps, with the same clients. */
  readonly yardstick: Lap;
}

/** Plays the same rounds by this game's handler and by the original's steps, game by game in turns. */
export async function race(bundles: Bundles): Promise<Race[]> {
  const engine = await startEngine();
  const stage = await startStage(bundles, engine.endpoint, engine.table);
  const yardstick = await startYardstick(engine.endpoint, engine.table, stage.connections.url);
  const samples = new Map<string, Lap[]>();
  const measure = async (name: string, counts: boolean, work: () => Promise<unknown>) => {
    takeNetworkTime();
    const posted = stage.connections.posts.length;
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(cpu);
    const time = performance.now() - start;
    const posts = stage.connections.posts.length - posted;
    const sample = { roundTrips: takeNetworkTime().roundTrips, posts, cpu: (user + system) / 1000, time };
    if (counts) samples.set(name, [...(samples.get(name) ?? []), sample]);
  };
  try {
    for (let lap = -3; lap < LAPS; lap++) {
      await playGame(stage, ROUNDS, String(lap), ({ name, handler, connectionId, message }) =>
        measure(`ours, ${name}`, lap >= 0, () => stage.invoke(handler, connectionId, message)),
      );
      for (let round = 1; round <= ROUNDS; round++) {
        await measure('yardstick, first play', lap >= 0, () => yardstick.play(round, 'a'));
        await measure('yardstick, second play', lap >= 0, () => yardstick.play(round, 'b'));
      }
    }
  } finally {
    await stage.stop();
    await engine.stop();
  }
  const lapOf = (name: string): Lap => {
    const taken = samples.get(name) ?? [];
    const median = (value: (sample: Lap) => number) => quantile(taken.map(value), 0.5);
    return {
      roundTrips: median(({ roundTrips }) => roundTrips),
      posts: median(({ posts }) => posts),
      cpu: median(({ cpu }) => cpu),
      time: median(({ time }) => time),
    };
  };
  return (['first play', 'second play'] as const).map((play) => ({
    play,
    ours: lapOf(`ours, ${play}`),
    yardstick: lapOf(`yardstick, ${play}`),
  }));
}
