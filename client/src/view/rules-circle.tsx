import { beats, MOVES, type Move, verb } from '../../../domain/rules';
import { circleOf } from './circle';
import { Hand } from './hand';
import { capital } from './words';

/** Each move beats its neighbour, so that these arrows run round the circle, and the others across. */
const CIRCLE = circleOf(MOVES, beats, 'scissors') ?? MOVES;
const SIZE = 480;
const RADIUS = 180;
const HAND = 92;
/** Room at the sides that no drawing needs. */
const MARGIN = 22;

interface Point {
  readonly x: number;
  readonly y: number;
}

const placeOf = (move: Move): Point => {
  const angle = ((CIRCLE.indexOf(move) / CIRCLE.length) * 2 - 0.5) * Math.PI;
  return { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) };
};

/** The point so far from a towards b: 0 is a, 1 is b. */
const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** The moves in a circle, with an arrow from each to those that it beats. */
export const RulesCircle = () => (
  <svg
    class="circle"
    viewBox={`${MARGIN} ${MARGIN / 2} ${SIZE - 2 * MARGIN} ${SIZE - MARGIN}`}
    aria-hidden="true"
  >
    <defs>
      <marker id="tip" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5" markerHeight="5" orient="auto">
        <path d="M1 1L9 5L1 9" fill="none" stroke="context-stroke" stroke-width="2" stroke-linecap="round" />
      </marker>
    </defs>
    {MOVES.flatMap((winner) =>
      MOVES.map((loser) => <Arrow key={winner + loser} winner={winner} loser={loser} />),
    )}
    {CIRCLE.map((move) => {
      const { x, y } = placeOf(move);
      return (
        <g key={move}>
          <svg x={x - HAND / 2} y={y - HAND / 2 - 8} width={HAND} height={HAND} aria-hidden="true">
            <Hand move={move} />
          </svg>
          <text class="name" x={x} y={y + HAND / 2 + 10}>
            {capital(move)}
          </text>
        </g>
      );
    })}
  </svg>
);

function Arrow({ winner, loser }: { winner: Move; loser: Move }) {
  const text = verb(winner, loser);
  if (!text) return null;
  const [from, to] = [placeOf(winner), placeOf(loser)];
  const isAcross = (CIRCLE.indexOf(loser) - CIRCLE.indexOf(winner) + CIRCLE.length) % CIRCLE.length !== 1;
  const gap = isAcross ? 0.19 : 0.3;
  const [start, end] = [between(from, to, gap), between(from, to, 1 - gap)];
  const middle = between(start, end, 0.5);
  const bend = between({ x: SIZE / 2, y: SIZE / 2 }, middle, isAcross ? 1.12 : 1.16);
  const label = isAcross ? between(from, to, 0.27) : between({ x: SIZE / 2, y: SIZE / 2 }, middle, 1.1);
  return (
    <g class={isAcross ? 'across' : 'round'}>
      <path d={`M${start.x} ${start.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}`} marker-end="url(#tip)" />
      <text x={label.x} y={label.y}>
        {text}
      </text>
    </g>
  );
}
