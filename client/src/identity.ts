import * as v from 'valibot';
import { UserIdSchema } from '../../domain/ids';

const KEY = 'rockpaper-userid';

/** The player's secret: made once per browser, kept in its storage, and shown to nobody. */
export function userId(storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): string {
  const kept = v.safeParse(UserIdSchema, storage.getItem(KEY));
  if (kept.success) return kept.output;
  // Not randomUUID: it does not exist on plain http, where a phone on the same network plays.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  storage.setItem(KEY, made);
  return made;
}
