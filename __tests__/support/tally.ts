import { appendFileSync } from 'node:fs';

/** What a test under random faults counts. The last three must stay 0. */
export interface Counts {
  runs: number;
  faults: number;
  plays: number;
  lost: number;
  wrong: number;
  leaks: number;
}

export interface Tally {
  add(counts: Partial<Counts>): void;
  /** Passes the sums to the soak, if one is running; see `tools/soak.ts`. */
  report(): void;
}

/** True while `npm run test:soak` runs these tests at full size. */
export const IS_SOAK = Boolean(process.env.SOAK_REPORT);

/** The number of runs: the first in `npm test`, the second in the soak. */
export const runs = (inTest: number, inSoak: number): number => (IS_SOAK ? inSoak : inTest);

export function tally(name: string): Tally {
  const sums: Counts = { runs: 0, faults: 0, plays: 0, lost: 0, wrong: 0, leaks: 0 };
  const start = performance.now();
  return {
    add(counts) {
      for (const key of Object.keys(sums) as (keyof Counts)[]) sums[key] += counts[key] ?? 0;
    },
    report() {
      const file = process.env.SOAK_REPORT;
      const seconds = Math.round((performance.now() - start) / 1000);
      if (file) appendFileSync(file, `${JSON.stringify({ name, ...sums, seconds })}\n`);
    },
  };
}
