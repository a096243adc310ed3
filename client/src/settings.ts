import * as v from 'valibot';

const KEY = 'rockpaper-settings';

const SettingsSchema = v.object({
  sound: v.fallback(v.boolean(), false),
  vibration: v.fallback(v.boolean(), false),
});
/** What the player has chosen for this browser. All is off until they do. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

export function loadSettings(storage: Pick<Storage, 'getItem'> = localStorage): Settings {
  return v.parse(SettingsSchema, parseJson(storage.getItem(KEY)));
}

export function saveSettings(settings: Settings, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(KEY, JSON.stringify(settings));
}

function parseJson(text: string | null): object {
  try {
    return Object(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
