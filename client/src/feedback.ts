import { loadSettings } from './settings';

/** What can be heard and felt: each a run of tones, in hertz, and a vibration, in milliseconds on and off. */
const FEEDBACK = {
  lock: { tones: [330], vibration: [15] },
  friend: { tones: [392, 523, 659], vibration: [30, 50, 30] },
  call: { tones: [523, 392], vibration: [30, 50, 30] },
  win: { tones: [523, 659, 784], vibration: [40, 40, 80] },
  loss: { tones: [294, 220], vibration: [120] },
  tie: { tones: [330, 330], vibration: [30, 30, 30] },
} as const;

const TONE_SECONDS = 0.11;
let audio: AudioContext | undefined;

/** Lets the player hear and feel that something happened, as far as they have switched that on. */
export function giveFeedback(about: keyof typeof FEEDBACK): void {
  const { sound, vibration } = loadSettings();
  const feedback = FEEDBACK[about];
  if (vibration && 'vibrate' in navigator) navigator.vibrate([...feedback.vibration]);
  if (!sound) return;
  audio ??= new AudioContext();
  void audio.resume();
  for (const [index, hertz] of feedback.tones.entries()) sing(audio, hertz, index * TONE_SECONDS);
}

function sing(context: AudioContext, hertz: number, delay: number): void {
  const start = context.currentTime + delay;
  const tone = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
  const loudness = new GainNode(context, { gain: 0.15 });
  loudness.gain.setTargetAtTime(0, start + TONE_SECONDS / 2, 0.03);
  tone.connect(loudness).connect(context.destination);
  tone.start(start);
  tone.stop(start + 3 * TONE_SECONDS);
}
