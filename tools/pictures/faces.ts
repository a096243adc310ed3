import { type Drawing, INK, type Line } from './drawing';

const PEN = 'var(--ink, #23272e)';
const WHITE = '#fffdf6';
const BLUSH = '#f2a98f';

/** An oval around a point, in a hand that does not close its circles exactly. */
const oval = (x: number, y: number, width: number, height = width): string =>
  `M${x - width} ${y}C${x - width} ${y - 1.3 * height} ${x + width} ${y - 1.3 * height} ${x + width} ${y}C${x + width} ${y + 1.35 * height} ${x - width} ${y + 1.3 * height} ${x - width} ${y - 4}Z`;

const PAIR = [205, 355] as const;
/** The same for both eyes, given where an eye has its middle. */
const both = (line: (x: number) => Line): Line[] => PAIR.map(line);
const pupil = (x: number, y: number): Line => ({ d: oval(x, y, 17), fill: INK, stroke: INK, width: 4 });

/** The faces of the computer's characters, with room for eyes that show their mood. */
export const FACES: Drawing = {
  pebble: [
    ...[120, 440].map(
      (x): Line => ({ d: oval(x, 494, 54, 40), fill: '#bfd98f', shade: '#8fb35f', stroke: PEN, width: 10 }),
    ),
    {
      d: 'M20 470C16 330 110 230 280 226C450 230 544 330 540 470C480 516 80 516 20 470Z',
      fill: '#b08a58',
      shade: '#80602f',
      stroke: PEN,
      width: 11,
    },
    {
      d: 'M20 452C90 482 470 482 540 452M96 290L132 372L60 420M464 290L428 372L500 420M132 372L160 470M428 372L400 470',
      stroke: '#5d4224',
      width: 8,
    },
    {
      d: 'M280 96C410 90 448 190 438 290C430 380 372 438 280 438C188 438 130 380 122 290C112 190 150 90 280 96Z',
      fill: '#bfd98f',
      shade: '#8fb35f',
      stroke: PEN,
      width: 11,
    },
    ...[166, 394].map((x): Line => ({ d: oval(x, 346, 26, 18), fill: BLUSH, stroke: BLUSH, width: 4 })),
    { d: 'M266 326L268 330M294 326L296 330', stroke: INK, width: 12 },
    { d: 'M216 368C248 404 312 404 344 368', stroke: INK, width: 11 },
  ],
  magpie: [
    {
      d: 'M262 96C226 70 222 40 240 14C256 36 268 44 276 58C280 38 296 20 318 12C312 40 316 66 304 96Z',
      fill: '#3d4657',
      stroke: PEN,
      width: 10,
    },
    {
      d: 'M280 84C410 80 470 180 466 296C462 420 384 506 280 506C176 506 98 420 94 296C90 180 150 80 280 84Z',
      fill: '#3d4657',
      shade: '#5d6a82',
      stroke: PEN,
      width: 11,
    },
    {
      d: 'M150 436C200 396 250 410 280 424C310 410 360 396 410 436C376 488 330 506 280 506C230 506 184 488 150 436Z',
      fill: WHITE,
      stroke: PEN,
      width: 9,
    },
    ...both((x) => ({ d: oval(x, 280, 62), fill: WHITE, stroke: INK, width: 8 })),
    { d: oval(280, 462, 34), stroke: '#c8911a', width: 18 },
    { d: 'M318 430L332 416M326 444L344 440', stroke: '#c8911a', width: 7 },
    {
      d: 'M228 338C262 322 298 322 332 338C322 384 300 424 280 446C260 424 238 384 228 338Z',
      fill: '#f3bb3c',
      stroke: INK,
      width: 10,
    },
    { d: 'M232 352C262 364 298 364 328 352', stroke: INK, width: 8 },
  ],
  fox: [
    {
      d: 'M72 40C124 66 180 104 216 148C256 136 304 136 344 148C380 104 436 66 488 40C508 130 504 210 474 284C452 350 356 440 280 496C204 440 108 350 86 284C56 210 52 130 72 40Z',
      fill: '#f0a04b',
      shade: '#cf7a2c',
      stroke: PEN,
      width: 11,
    },
    ...[
      'M104 96C108 150 124 188 150 208C160 186 172 168 190 154C164 128 134 108 104 96Z',
      'M456 96C452 150 436 188 410 208C400 186 388 168 370 154C396 128 426 108 456 96Z',
    ].map((d): Line => ({ d, fill: '#6b4226', stroke: INK, width: 7 })),
    {
      d: 'M92 300C150 306 212 330 246 396C258 420 268 432 280 440C292 432 302 420 314 396C348 330 410 306 468 300C436 362 350 446 280 496C210 446 124 362 92 300Z',
      fill: WHITE,
      stroke: INK,
      width: 7,
    },
    {
      d: 'M246 442C262 428 298 428 314 442C310 470 296 488 280 496C264 488 250 470 246 442Z',
      fill: INK,
      stroke: INK,
      width: 8,
    },
    { d: 'M168 384L110 372M176 404L128 410M392 384L450 372M384 404L432 410', stroke: INK, width: 6 },
  ],
  calm: both((x) => pupil(x, 282)),
  glad: both((x) => ({
    d: `M${x - 30} 294C${x - 18} 258 ${x + 18} 258 ${x + 30} 294`,
    stroke: INK,
    width: 14,
  })),
  sulky: [
    ...both((x) => pupil(x, 292)),
    ...both((x) => ({
      d: `M${x - 34} ${x < 280 ? 256 : 276}L${x + 34} ${x < 280 ? 276 : 256}`,
      stroke: INK,
      width: 14,
    })),
  ],
};
