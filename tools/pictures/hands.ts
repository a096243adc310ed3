/** The hands, as the player on the left holds them out. */
import { faHand, faHandSpock, type IconDefinition } from '@fortawesome/free-solid-svg-icons';
import type { Move } from '../../domain/rules';
import { type Drawing, INK, type Line } from './drawing';

const skin = (d: string, transform?: string): Line => ({
  d,
  fill: 'var(--skin, #ffe9c9)',
  shade: 'var(--shade, #e8b878)',
  ...(transform && { transform }),
});
const crease = (d: string): Line => ({ d, width: 8 });

/** In the color of the side's pen. */
const SLEEVE: Line = {
  d: 'M22 176C46 168 78 170 104 176C112 248 112 334 104 404C76 412 46 410 22 402C14 330 14 250 22 176Z',
  fill: 'var(--sleeve, #c9d2de)',
  shade: 'var(--sleeve-shade, #8794a6)',
};

/** Font Awesome's upright hands, turned so that their fingers point right and their thumb up. */
const turned = (icon: IconDefinition): Line => {
  const shape = icon.icon[4];
  return skin(typeof shape === 'string' ? shape : shape.join(''), 'translate(548 32)rotate(90)scale(.88)');
};

const FIST =
  'M96 212C140 206 150 146 214 128C270 108 340 98 402 112C474 106 494 180 436 192C510 194 512 268 442 270C506 274 504 342 434 346C490 352 476 424 404 420C320 432 240 430 190 398C160 378 130 372 96 368Z';
const THUMB =
  'M168 238C214 214 276 222 334 240C386 252 378 318 328 316C288 314 262 322 240 350C222 372 196 370 178 350';
const PALM =
  'M96 212C150 204 170 156 236 152C290 150 330 170 344 214C352 240 350 262 340 280C410 278 414 346 346 352C404 356 396 430 326 426C260 432 218 420 186 398C160 380 130 372 96 368Z';

export const HANDS: Readonly<Record<Move, Drawing>> = {
  rock: {
    fist: [
      skin(FIST),
      crease('M436 192C400 188 352 186 312 190'),
      crease('M442 270C420 270 400 268 384 268'),
      crease('M434 346C390 350 340 350 288 348'),
      skin(THUMB),
    ],
    sleeve: [SLEEVE],
  },
  paper: { palm: [turned(faHand)], sleeve: [SLEEVE] },
  scissors: {
    lower: [skin('M252 226C340 214 440 222 516 232C556 240 552 296 512 296C430 298 340 300 250 296Z')],
    upper: [skin('M250 176C330 146 430 108 500 78C540 66 560 120 522 138C450 170 350 214 270 250Z')],
    palm: [
      skin(PALM),
      crease('M340 280C310 278 284 282 262 290'),
      crease('M346 352C320 352 300 352 276 348'),
      skin(
        'M176 262C216 236 276 262 316 262C356 270 350 322 310 320C276 318 254 330 234 348C214 362 190 360 174 342',
      ),
    ],
    sleeve: [SLEEVE],
  },
  lizard: {
    jaw: [
      skin(
        'M214 292C290 300 380 304 448 308C494 314 494 382 446 386C370 394 290 398 216 396C180 380 186 310 214 292Z',
      ),
    ],
    head: [
      skin(
        'M96 218C150 214 160 150 230 132C310 116 420 122 492 136C546 148 544 226 492 228C430 230 380 232 330 234C296 240 286 270 292 308C280 350 262 396 226 396C170 392 136 374 96 372Z',
      ),
    ],
    eye: [
      {
        d: 'M248 150C282 134 306 156 302 184C296 212 256 214 244 190C238 174 240 158 248 150Z',
        fill: '#fffdf6',
        stroke: INK,
      },
      {
        d: 'M272 168C284 164 290 174 286 184C280 192 268 188 268 178Z',
        fill: '#23272e',
        stroke: INK,
        width: 6,
      },
      { d: 'M474 158C478 160 480 164 478 168', width: 7 },
    ],
    sleeve: [SLEEVE],
  },
  spock: { palm: [turned(faHandSpock)], sleeve: [SLEEVE] },
};
