import * as v from 'valibot';

/** In graphemes, which are what people count as characters. */
export const MAX_NAME_LENGTH = 16;
const MAX_NAME_BYTES = 64;

/**
 * Characters that control, reverse or hide text, and halves of characters. Of the invisible ones, the joiner and the
 * variation selector are allowed inside an emoji.
 */
const HIDDEN =
  /(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Emoji})\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** What a player wants to be called: 1 to 16 characters as people count them, in at most 64 bytes. */
export const NameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.normalize('NFC'),
  v.minLength(1, 'name must not be empty'),
  v.maxBytes(MAX_NAME_BYTES, `name must have at most ${MAX_NAME_BYTES} bytes`),
  v.maxGraphemes(MAX_NAME_LENGTH, `name must have at most ${MAX_NAME_LENGTH} characters`),
  v.check((name) => !HIDDEN.test(name), 'name must not have control or invisible characters'),
);

/** The name in what a person typed, or undefined when it is none. */
export function parseName(text: string): string | undefined {
  const result = v.safeParse(NameSchema, text);
  return result.success ? result.output : undefined;
}
