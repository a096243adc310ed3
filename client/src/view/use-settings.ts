import { useEffect, useState } from 'preact/hooks';
import { giveFeedback } from '../feedback';
import { loadSettings, type Settings, saveSettings } from '../settings';

/** Everyone who shows the settings; two places may do so at once. */
const shown = new Set<(settings: Settings) => void>();

function change(changes: Partial<Settings>): void {
  const changed = { ...loadSettings(), ...changes };
  saveSettings(changed);
  for (const show of shown) show(changed);
  if (Object.values(changes).some((isOn) => isOn)) giveFeedback('friend');
}

/** The player's settings, and how to change them: what is switched on is heard or felt at once. */
export function useSettings(): [Settings, (changes: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(loadSettings);
  useEffect(() => {
    shown.add(setSettings);
    return () => {
      shown.delete(setSettings);
    };
  }, []);
  return [settings, change];
}
