import { useEffect } from 'preact/hooks';
import { prepareSound } from '../feedback';
import { useSettings } from './use-settings';

/** Switches the sound on and off: a drawn speaker that speaks, or is crossed out. */
export function SoundButton() {
  const [{ sound }, change] = useSettings();
  useEffect(prepareSound, []);
  return (
    <button
      type="button"
      class="sound"
      aria-label="Sound"
      aria-pressed={sound}
      onClick={() => change({ sound: !sound })}
    >
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <path d="M5 15.5C7 15 10 15.2 12.5 15L21 7.5C21.6 15 21.4 25 21 32.5L12.3 25.2C10 25.4 7 25.1 5.2 25.4C4.8 22 4.8 18.5 5 15.5Z" />
        <path
          d={
            sound
              ? 'M26 15.5C28.4 18 28.3 22.5 25.8 25M30 10.5C35.4 16 35.2 24.8 29.6 30'
              : 'M26.5 15.6L35.2 25M35 15.2L26.2 25.2'
          }
        />
      </svg>
    </button>
  );
}
