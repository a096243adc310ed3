import { cpus, totalmem } from 'node:os';
import { type MeteredStep, meterGame, usageOf, withStartUp } from './bill';
import { type Bundles, buildBundles } from './bundles';
import { type ColdStart, measureColdStarts, subjectOf, subjectsOf } from './cold-start';
import { measureLatency, type RouteLatency } from './latency';
import { measureOwnCode } from './own-code';
import { PRICES_2020, PRICES_TODAY } from './prices';
import type { Spread } from './quantiles';
import { measureScale, type Scale } from './scale';
import { measureThroughput, type Throughput } from './throughput';
import { measureTricks } from './tricks';
import { billedMilliseconds, priceOf, type Usage } from './usage';

const ROUNDS = 20;
/** The memory of a handler by default (serverless.yml), in MB. */
const MEMORY = 256;
const MEMORIES = [128, 256, 512, 1024, 1769];

export interface Bill {
  readonly usage: Usage;
  readonly billedMilliseconds: number;
  /** Dollars a game. */
  readonly price2020: number;
  readonly priceToday: number;
  readonly gamesPerDollar: number;
  /** Dollars for a heartbeat. */
  readonly heartbeat: number;
}

/** A play in a Lambda of some memory, with that one's share of a CPU. */
export interface MemorySize {
  readonly memory: number;
  readonly coldStart: number;
  readonly ratio: number;
  readonly warmCall: number;
  /** Dollars for the Lambdas' time in a game of 20 rounds, at the warm call's duration. */
  readonly priceOfTime: number;
}

export interface Results {
  readonly machine: string;
  readonly date: string;
  readonly bill: Bill;
  /** Dollars for the first so many rounds of a long game. */
  readonly priceByRounds: readonly (readonly [rounds: number, dollars: number])[];
  readonly latency: readonly RouteLatency[];
  /** A play in which the SDK's clients take no time. */
  readonly ownCode: Spread;
  readonly coldStarts: readonly ColdStart[];
  /** With the CPU share of a Lambda of {@link MEMORY} MB; missing where the CPU cannot be limited. */
  readonly limitedColdStarts: readonly ColdStart[] | undefined;
  readonly memorySizes: readonly MemorySize[];
  readonly tricks: readonly ColdStart[];
  readonly scale: Scale;
  readonly throughput: readonly Throughput[];
}

/** Measures everything, telling what it is at. */
export async function measureAll(tell: (what: string) => void): Promise<Results> {
  const bundles = await buildBundles();
  const subjects = subjectsOf(bundles);
  try {
    tell('the bill');
    const game = await meterGame(bundles, ROUNDS);
    const longGame = await meterGame(bundles, 200);
    tell('latency');
    const latency = await measureLatency(bundles, 40);
    const ownCode = await measureOwnCode();
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
      priceByRounds,
      latency,
      ownCode,
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

function billOf(steps: readonly MeteredStep[]): Bill {
  const usage = usageOf(steps);
  const heartbeat = steps.find(({ name }) => name === 'heartbeat')?.usage;
  const priceToday = priceOf(usage, PRICES_TODAY, MEMORY);
  return {
    usage,
    billedMilliseconds: billedMilliseconds(usage, PRICES_TODAY),
    price2020: priceOf(usage, PRICES_2020, MEMORY),
    priceToday,
    gamesPerDollar: 1 / priceToday,
    heartbeat: heartbeat ? priceOf(heartbeat, PRICES_TODAY, MEMORY) : 0,
  };
}

/** Summed up over the plays; everything else of a game costs the same whatever its length. */
function pricesOf(steps: readonly MeteredStep[]): [number, number][] {
  const isPlay = ({ name }: MeteredStep) => name === 'first play' || name === 'second play';
  const price = (step: MeteredStep) => priceOf(step.usage, PRICES_TODAY, MEMORY);
  const others = steps.filter((step) => !isPlay(step) && step.name !== 'heartbeat');
  let total = others.reduce((sum, step) => sum + price(step), 0);
  return steps.filter(isPlay).flatMap((step, index): [number, number][] => {
    total += price(step);
    return index % 20 === 19 ? [[(index + 1) / 2, total]] : [];
  });
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
