import * as v from 'valibot';

/** No look-alikes: neither 0 nor O, neither 1, I nor L, neither 2 nor Z, neither 5 nor S, neither 8 nor B. */
export const GAME_ID_ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';
export const GAME_ID_LENGTH = 7;

/** A game's public name: 7 characters of {@link GAME_ID_ALPHABET}, accepted in any case. */
export const GameIdSchema = v.pipe(
  v.string(),
  // Checked before toUpperCase, which turns some letters outside A-Z into plain ones.
  v.regex(
    new RegExp(`^[${GAME_ID_ALPHABET}]{${GAME_ID_LENGTH}}$`, 'i'),
    `gameId must be ${GAME_ID_LENGTH} characters of ${GAME_ID_ALPHABET}`,
  ),
  v.toUpperCase(),
);

/** A player's secret. Names that every JavaScript object has (`__proto__`, `constructor`) are refused. */
export const UserIdSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{4,64}$/, 'userId must be 4 to 64 of A-Z a-z 0-9 _ -'),
  v.check((id) => !(id in {}), 'userId is a reserved word, choose another'),
);

/** The game id in what a person typed or pasted, or undefined when it is not one. */
export function parseGameId(text: string): string | undefined {
  const result = v.safeParse(GameIdSchema, text.trim());
  return result.success ? result.output : undefined;
}

/**
 * A game id from random bytes.
 * @param randomBytes gives that many bytes from a cryptographic source
 */
export function newGameId(randomBytes: (count: number) => Uint8Array): string {
  // A byte beyond the last whole multiple of the alphabet would favor its first letters, so it is drawn again.
  const fair = 256 - (256 % GAME_ID_ALPHABET.length);
  let id = '';
  while (id.length < GAME_ID_LENGTH) {
    for (const byte of randomBytes(GAME_ID_LENGTH - id.length)) {
      if (byte < fair) id += GAME_ID_ALPHABET[byte % GAME_ID_ALPHABET.length];
    }
  }
  return id;
}
