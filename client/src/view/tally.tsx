/** One stroke each; the fifth goes across the four before it. */
const STROKES = ['M12 5L10 46', 'M25 4L26 45', 'M39 6L37 46', 'M52 4L53 45', 'M3 37L62 12'];

interface Props {
  readonly score: number;
  /** Strokes still to make are faint. */
  readonly goal: number;
}

/** A score as strokes of the pen. The number is said beside it. */
export function Tally({ score, goal }: Props) {
  const bundles = Math.ceil(Math.max(score, goal) / STROKES.length);
  return (
    <svg class="tally" viewBox={`0 0 ${70 * bundles} 50`} aria-hidden="true">
      {Array.from({ length: Math.max(score, goal) }, (_, index) => (
        <path
          key={index}
          class={index < score ? 'made' : undefined}
          transform={`translate(${70 * Math.floor(index / STROKES.length)} 0)`}
          d={STROKES[index % STROKES.length]}
        />
      ))}
    </svg>
  );
}
