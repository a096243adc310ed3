import * as v from 'valibot';
import { type PageStorage, storage } from './storage';

const KEY = 'rockpaper-settings';

const SettingsSchema = v.object({
  sound: v.fallback(v.boolean(), false),
  vibration: v.fallback(v.boolean(), false),
});
/** What the player has chosen for this browser. All is off until they do. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

export function loadSettings(from: Pick<PageStorage, 'getItem'> = storage): Settings {
  return v.parse(SettingsSchema, parseJson(from.getItem(KEY)));
}

export function saveSettings(settings: Settings, to: Pick<PageStorage, 'setItem'> = storage): void {
  to.setItem(KEY, JSON.stringify(settings));
}

function parseJson(text: string | null): object {
  try {
    return Object(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
