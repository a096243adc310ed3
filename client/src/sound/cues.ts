/** What can be heard: the fists' beats, what they turn into, and what a player is told. */
export type Cue = 'lock' | 'fist' | 'open' | 'act' | 'win' | 'loss' | 'tie' | 'friend' | 'call';

/** One short noise or tone of a sound. */
export interface Stroke {
  /** When it begins, in seconds after the cue. */
  readonly at: number;
  /** In seconds. */
  readonly lasts: number;
  /** From 0 to 1. */
  readonly loud: number;
  /** Where it begins and where it ends, in hertz: a tone's pitch, or the middle of what is let through of a noise. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'tone' | 'noise';
}

const noise = (at: number, lasts: number, loud: number, from: number, to: number): Stroke => ({
  kind: 'noise',
  ...{ at, lasts, loud, from, to },
});
const tone = (at: number, lasts: number, loud: number, from: number, to = from): Stroke => ({
  kind: 'tone',
  ...{ at, lasts, loud, from, to },
});

/** A knuckle on a wooden desk: a dull body and the click of the bone. */
const knock = (at: number, pitch = 190): Stroke[] => [
  tone(at, 0.11, 0.5, pitch, pitch / 2),
  noise(at, 0.03, 0.25, 1100, 700),
];

/** A pencil's stroke on paper. */
const scratch = (at: number, lasts = 0.09): Stroke => noise(at, lasts, 0.16, 2600, 4200);

/** A small desk bell, with the overtone that makes it one. */
const bell = (at: number, pitch: number): Stroke[] => [
  tone(at, 0.7, 0.16, pitch),
  tone(at, 0.35, 0.05, pitch * 2.76),
];

/** A sheet crushed in a fist: crackles, ever lower and softer. */
const CRUMPLE = [0, 0.05, 0.08, 0.15, 0.19, 0.28, 0.33, 0.42].map((at, index) =>
  noise(at, 0.06, 0.34 - index * 0.03, 3400 - index * 300, 1500 - index * 100),
);

/** All of them short and soft, and of things that lie on a desk in school. */
export const SOUNDS: Readonly<Record<Cue, readonly Stroke[]>> = {
  /** A tick. */
  lock: [scratch(0, 0.06), scratch(0.08, 0.12)],
  fist: knock(0),
  /** A sheet is snapped open. */
  open: [noise(0, 0.04, 0.4, 1800, 3200), noise(0.03, 0.14, 0.22, 3200, 1400)],
  /** Something slides across the paper. */
  act: [noise(0.1, 0.3, 0.12, 700, 2400)],
  /** A stroke for the tally, and the bell. */
  win: [scratch(0), ...bell(0.1, 1047), ...bell(0.22, 1568)],
  loss: CRUMPLE,
  tie: [...knock(0, 160), ...knock(0.16, 160)],
  /** Someone knocks and comes in. */
  friend: [...knock(0), ...knock(0.14), ...bell(0.32, 1319)],
  call: [...bell(0, 1319), ...bell(0.18, 1047)],
};
