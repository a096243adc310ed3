/** One closed or open line, in units of a 560-unit square. */
export interface Line {
  readonly d: string;
  /** A CSS color inside the line; missing: none. */
  readonly fill?: string;
  /** A CSS color of pencil strokes over the fill; missing: none. */
  readonly shade?: string;
  /** Of the line itself; missing: the pen's. */
  readonly stroke?: string;
  readonly width?: number;
  /** How to bring another drawing's units into ours. */
  readonly transform?: string;
}

/** Parts that can move on their own, by their ids, from back to front. */
export type Drawing = Readonly<Record<string, readonly Line[]>>;

/** Where it lies on something light, by night as well. */
export const INK = '#23272e';

/** A star of so many rays around the middle of the square. */
export function burst(rays: number, outer: number, inner: number): string {
  const points = Array.from({ length: 2 * rays }, (_, index) => {
    const radius = index % 2 ? inner : outer * (index % 4 ? 0.82 : 1);
    const angle = (index / rays) * Math.PI;
    return `${Math.round(280 + radius * Math.cos(angle))} ${Math.round(280 + radius * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}
