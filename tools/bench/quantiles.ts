/** The value below which a share of the sample lies; NaN for none. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export const spreadOf = (sample: readonly number[]): Spread => ({
  p50: quantile(sample, 0.5),
  p95: quantile(sample, 0.95),
  p99: quantile(sample, 0.99),
});
