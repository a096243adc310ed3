import { burst, type Drawing, INK, type Line } from './drawing';

const RED = 'var(--red, #a2272c)';
const POISON = '#5c9b3c';
const drop = (x: number, y: number, size: number): Line => ({
  d: `M${x} ${y - size}C${x + 0.3 * size} ${y - 0.3 * size} ${x + 0.75 * size} ${y} ${x + 0.6 * size} ${y + 0.4 * size}C${x + 0.4 * size} ${y + size} ${x - 0.4 * size} ${y + size} ${x - 0.6 * size} ${y + 0.4 * size}C${x - 0.75 * size} ${y} ${x - 0.3 * size} ${y - 0.3 * size} ${x} ${y - size}Z`,
  fill: '#a8dc7c',
  stroke: POISON,
  width: 8,
});

/** What the endings add to the hands. Each is drawn where it belongs on the hand it is laid over. */
export const PROPS: Drawing = {
  burst: [
    { d: burst(11, 250, 150), fill: 'var(--marker, #ffe873)', stroke: 'var(--ink, #23272e)', width: 9 },
  ],
  sheet: [
    {
      d: 'M150 120C230 84 350 84 424 118C470 150 478 260 500 436C470 470 452 420 424 440C396 470 372 424 340 444C312 470 282 426 250 446C222 470 196 428 168 446C136 468 116 440 84 448C104 270 108 160 150 120Z',
      fill: 'var(--sheet, #fffdf6)',
      stroke: 'var(--ink, #23272e)',
      width: 9,
    },
    { d: 'M132 190C240 170 350 170 456 194', stroke: 'var(--rule, #a9c6e0)', width: 6 },
    { d: 'M118 262C240 240 360 240 474 266', stroke: 'var(--rule, #a9c6e0)', width: 6 },
    { d: 'M108 338C230 316 370 318 484 342', stroke: 'var(--rule, #a9c6e0)', width: 6 },
    { d: 'M100 402C230 384 370 386 492 408', stroke: 'var(--rule, #a9c6e0)', width: 6 },
    { d: 'M178 122C156 220 150 330 148 440', stroke: RED, width: 5 },
    { d: 'M200 130C190 200 196 230 186 280M392 132C400 190 396 250 410 300', width: 6 },
  ],
  proof: [
    {
      d: 'M120 60L440 50L452 500L112 508Z',
      fill: 'var(--sheet, #fffdf6)',
      stroke: 'var(--ink, #23272e)',
      width: 9,
    },
    { d: 'M156 130C200 110 230 150 260 128C290 110 330 146 400 124', width: 8 },
    { d: 'M156 196C200 178 230 212 270 194C300 182 320 204 350 194', width: 8 },
    { d: 'M156 262C210 246 250 280 300 258C330 250 370 272 404 258', width: 8 },
    { d: 'M156 326C190 312 220 340 250 326', width: 8 },
  ],
  cross: [
    { d: 'M96 110C200 200 330 330 470 462', stroke: RED, width: 26 },
    { d: 'M462 96C350 200 210 340 92 470', stroke: RED, width: 26 },
  ],
  stamp: [
    { d: 'M30 190L530 178L536 372L26 382Z', fill: 'var(--paper, #fcf8ee)', stroke: RED, width: 20 },
    // Q
    {
      d: 'M138 226C92 214 72 262 84 300C96 346 150 344 166 304C178 264 164 232 138 226',
      stroke: RED,
      width: 22,
    },
    { d: 'M132 300L176 348', stroke: RED, width: 22 },
    { d: 'M204 338L208 340', stroke: RED, width: 26 },
    // E
    { d: 'M330 222L256 226L258 340L334 336M258 280L316 278', stroke: RED, width: 22 },
    { d: 'M362 336L366 338', stroke: RED, width: 26 },
    // D
    { d: 'M412 224L414 336C500 340 498 222 412 224', stroke: RED, width: 22 },
    { d: 'M504 336L507 337', stroke: RED, width: 26 },
  ],
  drops: [drop(120, 200, 34), drop(60, 270, 26), drop(150, 310, 22)],
  drips: [drop(180, 470, 30), drop(300, 520, 26), drop(400, 460, 22)],
  swirl: [
    {
      d: 'M286 92C300 80 322 92 314 112C302 134 262 126 260 98C262 60 318 46 344 78C368 116 336 158 288 156C238 152 214 104 234 64',
      stroke: POISON,
      width: 12,
    },
  ],
  tongue: [
    {
      d: 'M330 262C380 254 430 270 470 300C486 320 506 318 520 300C512 336 520 350 540 360C510 362 478 356 460 328C430 304 380 288 334 292Z',
      fill: '#f2a0a0',
      stroke: RED,
      width: 8,
    },
  ],
  dead: [
    {
      d: 'M248 150C282 134 306 156 302 184C296 212 256 214 244 190C238 174 240 158 248 150Z',
      fill: '#fffdf6',
      stroke: '#fffdf6',
      width: 16,
    },
    { d: 'M242 146L306 206', stroke: INK, width: 15 },
    { d: 'M304 148L244 206', stroke: INK, width: 15 },
  ],
  pop: [
    { d: 'M250 96C300 80 330 112 322 150C312 188 256 188 242 156C234 130 238 108 250 96Z', fill: '#fffdf6' },
    { d: 'M278 122C290 118 296 128 292 138C286 146 274 142 274 132Z', fill: INK, stroke: INK, width: 6 },
    { d: 'M352 66C402 56 426 90 416 126C404 160 352 156 342 124C336 98 342 76 352 66Z', fill: '#fffdf6' },
    { d: 'M378 96C390 92 396 102 392 112C386 120 374 116 374 106Z', fill: INK, stroke: INK, width: 6 },
  ],
  spring: [
    {
      d: 'M190 300C160 240 230 220 236 280C240 340 190 350 200 290C206 240 270 220 278 276C284 336 236 350 242 290C250 236 312 216 320 272C326 330 282 348 286 290C290 240 340 230 356 270',
      width: 11,
    },
  ],
  crumbs: [
    { d: 'M40 300L66 292L72 318L48 324Z', fill: 'var(--skin, #ffe9c9)', width: 7 },
    { d: 'M96 390L128 380L130 410Z', fill: 'var(--skin, #ffe9c9)', width: 7 },
    { d: 'M10 420L34 404L44 430L22 440Z', fill: 'var(--skin, #ffe9c9)', width: 7 },
    { d: 'M70 470L96 462L98 484Z', fill: 'var(--skin, #ffe9c9)', width: 7 },
  ],
  legs: [
    { d: 'M226 486C228 520 230 548 228 590C226 606 206 604 190 606', width: 22 },
    { d: 'M338 486C342 520 340 552 344 590C346 606 366 604 382 606', width: 22 },
  ],
  equals: [
    { d: 'M180 230C250 220 330 222 384 228', width: 34 },
    { d: 'M178 332C250 322 330 326 386 330', width: 34 },
  ],
  sparks: [
    { d: 'M280 30L280 120M180 60L214 140M380 60L346 140M100 130L166 186M460 130L394 186', width: 14 },
    { d: 'M280 530L280 440M180 500L214 420M380 500L346 420M100 430L166 374M460 430L394 374', width: 14 },
  ],
  crown: [
    {
      d: 'M150 420L130 200L214 310L280 160L346 310L430 200L410 420Z',
      fill: 'var(--gold, #ffd54a)',
      stroke: 'var(--ink, #23272e)',
      width: 14,
    },
  ],
  cloud: [
    {
      d: 'M150 300C80 300 80 210 150 206C150 130 250 110 280 170C320 110 420 130 412 206C490 206 490 300 416 300Z',
      fill: 'var(--cloud, #d5dbe3)',
      shade: 'var(--cloud-shade, #97a3b3)',
      stroke: 'var(--ink, #23272e)',
      width: 11,
    },
    {
      d: 'M180 350L164 400M260 350L244 400M340 350L324 400M220 420L204 470M300 420L284 470M380 420L364 470',
      stroke: 'var(--pen, #1d4f9e)',
      width: 10,
    },
  ],
};
