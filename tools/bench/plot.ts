/** One line of a plot. */
export interface Series {
  readonly name: string;
  readonly color: string;
  readonly points: readonly (readonly [number, number])[];
}

export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** A logarithmic x axis. */
  readonly doubling: boolean;
  readonly series: readonly Series[];
}

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 70;
const RIGHT = 20;
const TOP = 40;
const BOTTOM = 50;

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${words}</text>`;

/** A round number at or above a value: 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((digit) => digit * power >= value) ?? 10);
}

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** An SVG picture of the lines, y from 0. */
export function svgOf({ title, x, y, doubling, series }: Plot): string {
  const points = series.flatMap((line) => line.points);
  const scale = (value: number) => (doubling ? Math.log2(value) : value);
  const xs = [...new Set(points.map(([at]) => at))].sort((a, b) => a - b);
  const [first = 0, last = 1] = [xs[0], xs.at(-1)];
  const top = roundUp(Math.max(...points.map(([, value]) => value)));
  const toX = (at: number) =>
    LEFT + ((scale(at) - scale(first)) / (scale(last) - scale(first))) * (WIDTH - LEFT - RIGHT);
  const toY = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const ticks = doubling ? xs : [0, 1, 2, 3, 4].map((n) => first + (n * (last - first)) / 4);
  const axis = [
    ...ticks.map((at) => text(toX(at), HEIGHT - BOTTOM + 18, short(Math.round(at)), 'text-anchor="middle"')),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      `<path d="M${LEFT} ${toY(share * top).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd"/>`,
      text(LEFT - 8, toY(share * top) + 4, short(share * top), 'text-anchor="end"'),
    ]),
    text(WIDTH / 2, HEIGHT - 10, x, 'text-anchor="middle"'),
    text(LEFT, TOP - 8, y),
    text(WIDTH / 2, 18, title, 'text-anchor="middle" font-weight="bold"'),
  ];
  const lines = series.flatMap(({ name, color, points }, index) => [
    `<path d="M${points.map(([at, value]) => `${toX(at).toFixed(1)} ${toY(value).toFixed(1)}`).join('L')}" fill="none" stroke="${color}" stroke-width="2"/>`,
    text(WIDTH - RIGHT, TOP - 8 + index * 14, name, `text-anchor="end" fill="${color}"`),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...axis,
    ...lines,
    '</svg>\n',
  ].join('\n');
}
