/**
 * Draws the page's art with rough.js: the hands, the stage's props, and the sketchy lines around things. Run it with
 * `npm run art` after a change. The results are committed, so that neither build nor page needs rough.js.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import rough from 'roughjs';
import type { Options } from 'roughjs/bin/core';
import { MOVES } from '../../domain/rules';
import type { Drawing, Line } from './drawing';
import { FACES } from './faces';
import { HANDS } from './hands';
import { PROPS } from './props';

const FOLDER = join(__dirname, '../../client/src/art');
const SIZE = 560;
const generator = rough.generator();

// Whole units of a 560-unit drawing are finer than any screen shows, and take half the bytes.
const short = (d: string): string =>
  d
    .replace(/-?\d+\.\d+(e-\d+)?/g, (number) => String(Math.round(Number(number))))
    .replace(/\s*([MLC])\s*/g, '$1')
    .replace(/,? (?=-)/g, '')
    .replace(/, /g, ',');

function strokes(drawable: ReturnType<typeof generator.path>, kind: 'path' | 'fillSketch'): string {
  return drawable.sets
    .filter((set) => set.type === kind)
    .map((set) => short(generator.opsToPath(set)))
    .join('');
}

function draw(line: Line, isProp: boolean): string {
  const options: Options = {
    seed: 7,
    roughness: isProp ? 3 : 4.5,
    bowing: 2,
    preserveVertices: isProp,
    // A single pass is enough for what is small.
    disableMultiStroke: isProp,
    strokeWidth: 1,
  };
  const drawn = [
    line.fill && `<path fill="${line.fill}" d="${line.d}"/>`,
    line.shade && `<path stroke="${line.shade}" stroke-width="7" d="${hachure(line, options)}"/>`,
    `<path stroke="${line.stroke ?? 'currentColor'}" stroke-width="${line.width ?? 10}" d="${strokes(generator.path(line.d, options), 'path')}"/>`,
  ].join('');
  return line.transform ? `<g transform="${line.transform}">${drawn}</g>` : drawn;
}

const hachure = (line: Line, options: Options): string =>
  strokes(
    generator.path(line.d, {
      ...options,
      fill: 'x',
      fillStyle: 'hachure',
      hachureAngle: line.transform ? 30 : -60,
      hachureGap: 30,
      stroke: 'none',
    }),
    'fillSketch',
  );

const parts = (drawing: Drawing, isProp: boolean): string =>
  Object.entries(drawing)
    .map(
      ([id, lines]) =>
        `<g id="${id}" fill="none" stroke-linecap="round" stroke-linejoin="round">${lines.map((line) => draw(line, isProp)).join('')}</g>`,
    )
    .join('');

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">${content}</svg>\n`;

const CREDIT = '<!-- Paper and Spock are drawn from Font Awesome Free (fontawesome.com, CC BY 4.0) -->';

/** Lines that a style sheet stretches over a box of any shape; strokes keep their width. */
const LINES: Readonly<Record<string, (options: Options) => ReturnType<typeof generator.path>>> = {
  'frame-1': (options) => generator.rectangle(2, 4, 96, 92, { ...options, seed: 3 }),
  'frame-2': (options) => generator.rectangle(2, 4, 96, 92, { ...options, seed: 12 }),
  'frame-large': (options) =>
    generator.rectangle(1, 1.5, 98, 97, { ...options, seed: 3, roughness: 0.3, bowing: 0.4 }),
  line: (options) => generator.line(1, 50, 99, 50, { ...options, seed: 5 }),
  ring: (options) => generator.ellipse(50, 50, 88, 88, { ...options, seed: 4, roughness: 2 }),
};

function line(name: string): string {
  const drawing = LINES[name]?.({ roughness: 0.8, bowing: 1.2 });
  const d = drawing?.sets
    .map((set) => generator.opsToPath(set, 1).replace(/ (?=[MLC])|(?<=[MLC])\s/g, ''))
    .join('');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">',
    `<path fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" vector-effect="non-scaling-stroke" d="${d}"/>`,
    '</svg>\n',
  ].join('');
}

mkdirSync(FOLDER, { recursive: true });
for (const move of MOVES)
  writeFileSync(join(FOLDER, `${move}.svg`), svg(`${CREDIT}<g id="hand">${parts(HANDS[move], false)}</g>`));
writeFileSync(join(FOLDER, 'props.svg'), svg(parts(PROPS, true)));
writeFileSync(join(FOLDER, 'faces.svg'), svg(parts(FACES, true)));
for (const name of Object.keys(LINES)) writeFileSync(join(FOLDER, `${name}.svg`), line(name));
