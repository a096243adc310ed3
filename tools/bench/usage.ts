import type { Prices } from './prices';

/** What AWS bills. */
export interface Usage {
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly connectionMinutes: number;
  /** How long each invocation took, in milliseconds. */
  readonly invocations: readonly number[];
  /** What cold invocations take beyond warm ones, in milliseconds, averaged over many games. */
  readonly startUp: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

/** How long a round is taken to last, in minutes: 15 seconds. */
export const ROUND_MINUTES = 0.25;

export const NO_USAGE: Usage = {
  messagesIn: 0,
  messagesOut: 0,
  connectionMinutes: 0,
  invocations: [],
  startUp: 0,
  writeUnits: 0,
  readUnits: 0,
};

export const sum = (a: Usage, b: Usage): Usage => ({
  messagesIn: a.messagesIn + b.messagesIn,
  messagesOut: a.messagesOut + b.messagesOut,
  connectionMinutes: a.connectionMinutes + b.connectionMinutes,
  invocations: [...a.invocations, ...b.invocations],
  startUp: a.startUp + b.startUp,
  writeUnits: a.writeUnits + b.writeUnits,
  readUnits: a.readUnits + b.readUnits,
});

/** Billed milliseconds of Lambda. */
export const billedMilliseconds = (
  { invocations, startUp }: Usage,
  { roundedTo, billsStartUp }: Prices,
): number =>
  invocations.reduce(
    (total, duration) => total + Math.ceil(duration / roundedTo) * roundedTo,
    billsStartUp ? startUp : 0,
  );

/** The price of a usage in dollars. */
export const priceOf = (usage: Usage, prices: Prices, memoryMB: number): number =>
  (usage.messagesIn + usage.messagesOut) * prices.message +
  usage.connectionMinutes * prices.connectionMinute +
  usage.invocations.length * prices.invocation +
  (billedMilliseconds(usage, prices) / 1000) * (memoryMB / 1024) * prices.gigabyteSecond +
  usage.writeUnits * prices.writeUnit +
  usage.readUnits * prices.readUnit;
