/** A mean of several runs, give or take `margin` in 95 of 100 such measurements. */
export interface Estimate {
  readonly mean: number;
  readonly margin: number;
}

/** Student's t for 95 % of 20 runs: 19 degrees of freedom. */
const T_OF_20 = 2.093;

export const meanOf = (sample: readonly number[]): number =>
  sample.reduce((sum, value) => sum + value, 0) / sample.length;

/** @param sample the figures of 20 runs */
export function estimateOf(sample: readonly number[]): Estimate {
  const mean = meanOf(sample);
  const variance =
    sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, sample.length - 1);
  return { mean, margin: T_OF_20 * Math.sqrt(variance / sample.length) };
}

/**
 * The paper's two figures for one computer.
 * @param leads by opponent, of each run
 */
export function summaryOf(leads: Readonly<Record<string, readonly number[]>>) {
  const all = Object.values(leads);
  const byRun = (all[0] ?? []).map((_, run) => meanOf(all.map((runs) => runs[run] ?? Number.NaN)));
  const estimates = Object.entries(leads).map(([name, runs]) => ({ name, ...estimateOf(runs) }));
  const [worst] = estimates.toSorted((a, b) => a.mean - b.mean);
  return { populationReturn: estimateOf(byRun), worst, estimates };
}
