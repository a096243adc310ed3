import { Sheet } from './sheet';
import { Switch } from './switch';
import { useSettings } from './use-settings';

/** What the player can switch on. */
export function OptionsSheet({ onClose }: { onClose: () => void }) {
  const [settings, change] = useSettings();
  return (
    <Sheet title="Options" onClose={onClose}>
      <Switch label="Sound" on={settings.sound} onChange={(sound) => change({ sound })} />
      {'vibrate' in navigator && (
        <Switch label="Vibration" on={settings.vibration} onChange={(vibration) => change({ vibration })} />
      )}
    </Sheet>
  );
}
