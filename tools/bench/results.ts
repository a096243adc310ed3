import { cpus, totalmem } from 'node:os';
import { meterGame, withStartUp } from './bill';
import { type Bundles, buildBundles } from './bundles';
import { type ColdStart, measureColdStarts, subjectOf, subjectsOf } from './cold-start';
import { type Bill, billOf, pricesOf } from './costs';
import { type Counts, count } from './counts';
import { measureLatency, type RouteLatency } from './latency';
import { measureOwnCode } from './own-code';
import { MEMORY, PRICES_TODAY } from './prices';
import type { Spread } from './quantiles';
import { type Race, race } from './race';
import { measureScale, type Scale } from './scale';
import { measureThroughput, type Throughput } from './throughput';
import { measureTricks } from './tricks';

const ROUNDS = 20;
const MEMORIES = [128, 256, 512, 1024, 1769];

/** A play in a Lambda of this memory, with its share of a CPU. */
export interface MemorySize {
  readonly memory: number;
  readonly coldStart: number;
  readonly ratio: number;
  readonly warmCall: number;
  /** Dollars for the Lambda time of a game of 20 rounds, at the duration of a warm call. */
  readonly priceOfTime: number;
}

export interface Results {
  readonly machine: string;
  readonly date: string;
  readonly bill: Bill;
  readonly counts: Counts;
  /** Dollars for the first rounds of a long game, by their number. */
  readonly priceByRounds: readonly (readonly [rounds: number, dollars: number])[];
  readonly latency: readonly RouteLatency[];
  /** A play in which the SDK's clients take no time. */
  readonly ownCode: Spread;
  /** The same rounds by the original's steps. */
  readonly races: readonly Race[];
  readonly coldStarts: readonly ColdStart[];
  /** With the CPU share of a Lambda of {@link MEMORY} MB; missing if the CPU cannot be limited. */
  readonly limitedColdStarts: readonly ColdStart[] | undefined;
  readonly memorySizes: readonly MemorySize[];
  readonly tricks: readonly ColdStart[];
  readonly scale: Scale;
  readonly throughput: readonly Throughput[];
}

/** Measures everything and reports progress. */
export async function measureAll(tell: (what: string) => void): Promise<Results> {
  const bundles = await buildBundles();
  const subjects = subjectsOf(bundles);
  try {
    tell('the bill');
    const game = await meterGame(bundles, ROUNDS);
    const counts = await count(bundles);
    const longGame = await meterGame(bundles, 200);
    tell('latency');
    const latency = await measureLatency(bundles, 40);
    const ownCode = await measureOwnCode();
    tell("the race against the original's steps");
    const races = await race(bundles);
    tell('cold starts');
    const coldStarts = (await measureColdStarts(subjects, 15)) ?? [];
    tell(`cold starts at the CPU share of ${MEMORY} MB`);
    const limitedColdStarts = await measureColdStarts(subjects, 5, MEMORY);
    const starts = limitedColdStarts ?? coldStarts;
    const bill = billOf(withStartUp(game, starts));
    const priceByRounds = pricesOf(withStartUp(longGame, starts));
    tell('sizes of memory');
    const memorySizes = await measureMemorySizes(bundles, bill.usage.invocations.length);
    tell('what each trick brings');
    const tricks = await measureTricks(subjectOf(bundles, 'play'), 11);
    tell('scale');
    const scale = await measureScale(bundles);
    tell('throughput');
    const throughput = await measureThroughput(bundles);
    return {
      machine: machine(),
      date: new Date().toISOString().slice(0, 10),
      bill,
      counts,
      priceByRounds,
      latency,
      ownCode,
      races,
      coldStarts,
      limitedColdStarts,
      memorySizes,
      tricks,
      scale,
      throughput,
    };
  } finally {
    await bundles.remove();
  }
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} x ${cpu?.model.trim()}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

async function measureMemorySizes(bundles: Bundles, invocations: number): Promise<MemorySize[]> {
  const sizes: MemorySize[] = [];
  for (const memory of MEMORIES) {
    const [, play] = (await measureColdStarts([subjectOf(bundles, 'play')], 3, memory)) ?? [];
    if (!play) continue;
    const seconds = (invocations * Math.ceil(play.warmCall)) / 1000;
    sizes.push({
      memory,
      coldStart: play.total,
      ratio: play.ratio,
      warmCall: play.warmCall,
      priceOfTime: seconds * (memory / 1024) * PRICES_TODAY.gigabyteSecond,
    });
  }
  return sizes;
}
