import { type Cue, SOUNDS, type Stroke } from './cues';

/** What cannot be heard within this many milliseconds is forgotten, and does not come with the next tap. */
const PATIENCE = 1000;
/** Of noise; the strokes take their pieces of it. */
const NOISE_SECONDS = 1;

/**
 * Makes what lets a cue be heard, and rejects where the browser has no sound.
 * @param open called once, by the first cue
 * @param now in milliseconds
 */
export function createPlayer(open: () => AudioContext, now: () => number): (cue: Cue) => Promise<void> {
  let audio: AudioContext | undefined;
  let noise: AudioBuffer | undefined;
  return async (cue) => {
    audio ??= open();
    noise ??= noiseOf(audio);
    const asked = now();
    // It stands still until the player has tapped something, and again while a phone has a call.
    if (audio.state !== 'running') await audio.resume();
    if (now() - asked > PATIENCE) return;
    for (const stroke of SOUNDS[cue]) schedule(audio, noise, stroke);
  };
}

export const playCue = createPlayer(
  () => new AudioContext(),
  () => performance.now(),
);

function schedule(audio: AudioContext, noise: AudioBuffer, stroke: Stroke): void {
  const { kind, at, lasts, loud, from, to } = stroke;
  const start = audio.currentTime + at;
  const end = start + lasts;
  const volume = audio.createGain();
  // Not down to 0, which such a curve never reaches.
  sweep(volume.gain, start, loud, end, 0.001);
  volume.connect(audio.destination);
  if (kind === 'tone') {
    const source = audio.createOscillator();
    sweep(source.frequency, start, from, end, to);
    source.connect(volume);
    source.start(start);
    source.stop(end);
  } else {
    const source = audio.createBufferSource();
    source.buffer = noise;
    const filter = audio.createBiquadFilter();
    filter.type = 'bandpass';
    sweep(filter.frequency, start, from, end, to);
    source.connect(filter);
    filter.connect(volume);
    // Another piece each time, as no two strokes of a pencil are the same.
    source.start(start, Math.random() * (NOISE_SECONDS - lasts), lasts);
  }
}

function sweep(value: AudioParam, start: number, from: number, end: number, to: number): void {
  value.setValueAtTime(from, start);
  value.exponentialRampToValueAtTime(to, end);
}

function noiseOf(audio: AudioContext): AudioBuffer {
  const buffer = audio.createBuffer(1, NOISE_SECONDS * audio.sampleRate, audio.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < samples.length; at++) samples[at] = Math.random() * 2 - 1;
  return buffer;
}
