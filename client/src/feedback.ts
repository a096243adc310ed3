import { createPart } from './part';
import { loadSettings } from './settings';
import type { Cue } from './sound/cues';

/** What can be felt, in milliseconds on and off; a round's beats are only heard. */
const VIBRATIONS: Readonly<Partial<Record<Cue, readonly number[]>>> = {
  lock: [15],
  friend: [30, 50, 30],
  call: [30, 50, 30],
  win: [40, 40, 80],
  loss: [120],
  tie: [30, 30, 30],
};

/** Nobody needs it who has not switched it on. */
const SOUND = createPart(async () => (await import('./sound/play')).playCue);

/** Lets the player hear and feel that something happened, as far as they have switched that on. */
export function giveFeedback(cue: Cue): void {
  const { sound, vibration } = loadSettings();
  const felt = VIBRATIONS[cue];
  if (vibration && felt && 'vibrate' in navigator) navigator.vibrate([...felt]);
  // A page that nobody has touched yet keeps silent; a browser would see to that, and complain.
  if (sound && navigator.userActivation?.hasBeenActive !== false) void hear(cue);
}

/** Fetches the sounds, if they are wanted, so that the first one is in time. */
export function prepareSound(): void {
  if (loadSettings().sound) SOUND.load().catch(() => {});
}

async function hear(cue: Cue): Promise<void> {
  try {
    if (!SOUND.get()) await SOUND.load();
    await SOUND.get()?.(cue);
  } catch {
    // No sound, no network, no audio device: the game goes on without.
  }
}
