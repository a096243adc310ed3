import { beats, MOVES, type Move, verb } from '../../../domain/rules';
import { circleOf } from './circle';
import { Hand } from './hand';
import { capital } from './words';

/** Each move beats its neighbour, so that these arrows run round the circle, and the others across. */
const CIRCLE = circleOf(MOVES, beats, 'scissors') ?? MOVES;
const SIZE = 480;
const RADIUS = 180;
const HAND = 92;
/** How far from the middle of a hand and its name an arrow keeps. */
const GAP = 66;
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

const MIDDLE: Point = { x: SIZE / 2, y: SIZE / 2 };

/** The moves in a circle, with an arrow from each to those that it beats. */
export const RulesCircle = () => (
  <svg
    class="circle"
    viewBox={`${MARGIN} ${MARGIN / 2} ${SIZE - 2 * MARGIN} ${SIZE - MARGIN}`}
    aria-hidden="true"
  >
    <defs>
      <Tip of="round" />
      <Tip of="across" />
    </defs>
    {MOVES.flatMap((winner) =>
      MOVES.map((loser) => <Arrow key={winner + loser} winner={winner} loser={loser} />),
    )}
    {CIRCLE.map((move) => {
      const { x, y } = placeOf(move);
      return (
        <g key={move}>
          <svg x={x - HAND / 2} y={y - HAND / 2 - 10} width={HAND} height={HAND} aria-hidden="true">
            <Hand move={move} />
          </svg>
          <text class="name" x={x} y={y + HAND / 2}>
            {capital(move)}
          </text>
        </g>
      );
    })}
  </svg>
);

/** The head of an arrow, in the arrow's color: not every browser knows `context-stroke`. */
const Tip = ({ of }: { of: 'round' | 'across' }) => (
  <marker
    id={of}
    class={of}
    viewBox="0 0 10 10"
    refX="8"
    refY="5"
    markerWidth="5"
    markerHeight="5"
    orient="auto"
  >
    <path d="M1 1L9 5L1 9" />
  </marker>
);

function Arrow({ winner, loser }: { winner: Move; loser: Move }) {
  const text = verb(winner, loser);
  if (!text) return null;
  const [from, to] = [placeOf(winner), placeOf(loser)];
  const isAcross = (CIRCLE.indexOf(loser) - CIRCLE.indexOf(winner) + CIRCLE.length) % CIRCLE.length !== 1;
  const gap = GAP / Math.hypot(to.x - from.x, to.y - from.y);
  const [start, end] = [between(from, to, gap), between(from, to, 1 - gap)];
  const middle = between(start, end, 0.5);
  const bend = between(MIDDLE, middle, isAcross ? 1.12 : 1.16);
  const label = isAcross ? between(from, to, 0.29) : between(MIDDLE, middle, 1.1);
  const kind = isAcross ? 'across' : 'round';
  return (
    <g class={kind}>
      <path d={`M${start.x} ${start.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}`} marker-end={`url(#${kind})`} />
      <text x={label.x} y={label.y}>
        {text}
      </text>
    </g>
  );
}
