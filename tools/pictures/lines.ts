/**
 * Draws the page's art with rough.js: the hands and the sketchy lines around things. Run it with `npm run art` after a
 * change. The results are committed, so that neither build nor page needs rough.js.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  faHand,
  faHandBackFist,
  faHandLizard,
  faHandScissors,
  faHandSpock,
  type IconDefinition,
} from '@fortawesome/free-solid-svg-icons';
import rough from 'roughjs';
import type { Options } from 'roughjs/bin/core';
import { MOVES, type Move } from '../../domain/rules';

const FOLDER = join(__dirname, '../../client/src/art');
const SIZE = 560;
const generator = rough.generator();

/** Font Awesome's shapes. Those that point left are mirrored, since the hands are drawn for the player on the left. */
const HANDS: Readonly<Record<Move, { icon: IconDefinition; turned: boolean }>> = {
  rock: { icon: faHandBackFist, turned: false },
  paper: { icon: faHand, turned: false },
  scissors: { icon: faHandScissors, turned: true },
  lizard: { icon: faHandLizard, turned: true },
  spock: { icon: faHandSpock, turned: false },
};

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

function hand(move: Move): string {
  const { icon, turned } = HANDS[move];
  const [width, height, , , shape] = icon.icon;
  const d = typeof shape === 'string' ? shape : shape.join('');
  const options: Options = { seed: 7, roughness: 4.5, bowing: 2, preserveVertices: false, strokeWidth: 1 };
  const outline = generator.path(d, options);
  const shading = generator.path(d, {
    ...options,
    fill: 'x',
    fillStyle: 'hachure',
    hachureAngle: turned ? 60 : -60,
    hachureGap: 30,
    stroke: 'none',
  });
  const x = (SIZE - width) / 2;
  const y = (SIZE - height) / 2;
  const place = turned ? `translate(${SIZE - x} ${y}) scale(-1 1)` : `translate(${x} ${y})`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">`,
    `<!-- Drawn from Font Awesome Free ${icon.iconName} (fontawesome.com, CC BY 4.0) -->`,
    `<g id="hand" transform="${place}" fill="none" stroke-linecap="round" stroke-linejoin="round">`,
    `<path fill="var(--skin, #ffe9c9)" d="${d}"/>`,
    `<path stroke="var(--shade, #e8b878)" stroke-width="7" d="${strokes(shading, 'fillSketch')}"/>`,
    `<path stroke="currentColor" stroke-width="9" d="${strokes(outline, 'path')}"/>`,
    '</g></svg>\n',
  ].join('');
}

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
for (const move of MOVES) writeFileSync(join(FOLDER, `${move}.svg`), hand(move));
for (const name of Object.keys(LINES)) writeFileSync(join(FOLDER, `${name}.svg`), line(name));
