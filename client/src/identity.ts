import * as v from 'valibot';
import { UserIdSchema } from '../../domain/ids';
import { type PageStorage, storage } from './storage';

const KEY = 'rockpaper-userid';

/** The player's secret: made once per browser, kept in its storage, and shown to nobody. */
export function userId(from: Pick<PageStorage, 'getItem' | 'setItem'> = storage): string {
  const kept = v.safeParse(UserIdSchema, from.getItem(KEY));
  if (kept.success) return kept.output;
  // Not randomUUID: it does not exist on plain http, where a phone on the same network plays.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  from.setItem(KEY, made);
  return made;
}

/** Whether a refreshed page will still know who its player is, and so give them their seat. */
export const isUserIdKept = (): boolean => storage.keeps(KEY);
