import { useState } from 'preact/hooks';
import { giveFeedback } from '../feedback';
import { loadSettings, type Settings, saveSettings } from '../settings';
import { Sheet } from './sheet';

/** What the player can switch on. */
export function OptionsSheet({ onClose }: { onClose: () => void }) {
  const [settings, setSettings] = useState(loadSettings());
  const change = (changes: Partial<Settings>) => {
    const changed = { ...settings, ...changes };
    setSettings(changed);
    saveSettings(changed);
    giveFeedback('friend');
  };
  return (
    <Sheet title="Options" onClose={onClose}>
      <Switch label="Sound" on={settings.sound} onChange={(sound) => change({ sound })} />
      {'vibrate' in navigator && (
        <Switch label="Vibration" on={settings.vibration} onChange={(vibration) => change({ vibration })} />
      )}
    </Sheet>
  );
}

const Switch = ({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) => (
  <label class="switch">
    <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
);
