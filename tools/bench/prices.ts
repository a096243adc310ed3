/** AWS's prices in us-east-1, in dollars; on demand, without free tiers. */
export interface Prices {
  readonly from: string;
  /** A WebSocket message in or out, up to 32 KB. */
  readonly message: number;
  readonly connectionMinute: number;
  readonly invocation: number;
  /** One GB of Lambda memory for one second. */
  readonly gigabyteSecond: number;
  /** Milliseconds to which the duration of an invocation is rounded up. */
  readonly roundedTo: number;
  /** Whether Lambda start-up is billed like invocations. */
  readonly billsStartUp: boolean;
  readonly writeUnit: number;
  readonly readUnit: number;
}

/** The default memory of a handler (serverless.yml), in MB. */
export const MEMORY = 256;

const MILLION = 1_000_000;

/** The prices that the original's calculation used; Lambda on x86, billed by 100 ms. */
export const PRICES_2020: Prices = {
  from: 'mid-2020',
  message: 1 / MILLION,
  connectionMinute: 0.25 / MILLION,
  invocation: 0.2 / MILLION,
  gigabyteSecond: 0.0000166667,
  roundedTo: 100,
  billsStartUp: false,
  writeUnit: 1.25 / MILLION,
  readUnit: 0.25 / MILLION,
};

/**
 * Lambda on arm64, by the millisecond, start-up included since August 2025; DynamoDB since it halved its on-demand
 * prices in November 2024.
 */
export const PRICES_TODAY: Prices = {
  from: 'August 2025',
  message: 1 / MILLION,
  connectionMinute: 0.25 / MILLION,
  invocation: 0.2 / MILLION,
  gigabyteSecond: 0.0000133334,
  roundedTo: 1,
  billsStartUp: true,
  writeUnit: 0.625 / MILLION,
  readUnit: 0.125 / MILLION,
};
