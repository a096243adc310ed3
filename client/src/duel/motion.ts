/** A moment on the way of something on the stage. What is not said is as at rest. */
export interface Pose {
  /** When: 0 is the start of the act, 1 its end. */
  readonly at: number;
  /** To the right and down, in percent of a hand's size. */
  readonly x?: number;
  readonly y?: number;
  /** Clockwise, in degrees. */
  readonly turn?: number;
  /** Width and height, as a share of those at rest. */
  readonly wide?: number;
  readonly high?: number;
  /** Opacity. */
  readonly seen?: number;
  /** How it goes on from here; evenly slowing and quickening if missing. */
  readonly ease?: 'ease-in' | 'ease-out';
}

/** How long an act lasts with all its bouncing, in milliseconds. The verdict may come before the last bounce. */
export const ACT_MS = 1000;

/** Nothing but transforms and opacity, which a browser animates without painting anew. */
export const keyframesOf = (poses: readonly Pose[]): Keyframe[] =>
  poses.map(({ at, x = 0, y = 0, turn = 0, wide = 1, high = 1, seen = 1, ease = 'ease-in-out' }) => ({
    offset: at,
    transform: `translate(${x}%,${y}%) rotate(${turn}deg) scale(${wide},${high})`,
    opacity: seen,
    easing: ease,
  }));
