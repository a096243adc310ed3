import type { Commitment } from './choice';

/** Too many to try them all. */
const SALT_BYTES = 8;

/** A number that nobody can guess, in hexadecimal. */
export const newSalt = (): string => hex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));

/** What the computer writes down before you play: its move, and a number that hides the move from whoever tries all five. */
export const noteOf = ({ move, salt }: Pick<Commitment, 'move' | 'salt'>): string => `${move} ${salt}`;

/**
 * The seal of a note: its SHA-256 in hexadecimal, which nobody can turn back into the note, or find another note for.
 * Undefined where the browser has no Web Crypto: over plain http, except on the machine itself.
 */
export async function sealOf(note: string): Promise<string | undefined> {
  if (!canSeal()) return undefined;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(note))));
}

export const canSeal = (): boolean => 'subtle' in crypto;

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
