import { GAME_ID_ALPHABET, GAME_ID_LENGTH, parseGameId } from '../../domain/ids';

/** What somebody typed, pasted or opened as a game's code. */
export type Code =
  | { readonly kind: 'game'; readonly gameId: string }
  /** `why` tells a person what is wrong with it. */
  | { readonly kind: 'wrong'; readonly why: string };

/** What a character that no code has is most easily taken for; in handwriting, on a phone, or read aloud. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'D or Q',
  '1': '7',
  '2': '7',
  '5': '6',
  '8': '3 or 6',
  B: '3 or R',
  I: 'J or T',
  L: 'J',
  O: 'D or Q',
  S: '6',
  Z: '7',
};

/** Where the code is grouped: "C3D W7DK". */
const GROUP = 3;

/** The code as people read it out and write it down: "C3D W7DK". */
export const groupCode = (gameId: string): string => `${gameId.slice(0, GROUP)} ${gameId.slice(GROUP)}`;

/** Reads a code, in any case and grouping, or the link that ends in it. */
export function readCode(text: string): Code {
  const [start = ''] = text.slice(text.lastIndexOf('#') + 1).split('/');
  const code = start.replace(/[\s-]/g, '').toUpperCase();
  const gameId = parseGameId(code);
  return gameId ? { kind: 'game', gameId } : { kind: 'wrong', why: whyWrong(code) };
}

function whyWrong(code: string): string {
  const characters = [...code];
  if (characters.length === 0) return `Type the ${GAME_ID_LENGTH} characters of the code, or paste the link.`;
  const alien = characters.find((character) => !GAME_ID_ALPHABET.includes(character));
  if (alien !== undefined) return whyAlien(alien);
  return `A code has ${GAME_ID_LENGTH} letters and digits; this one has ${characters.length}.`;
}

function whyAlien(character: string): string {
  const lookAlike = LOOK_ALIKES[character];
  if (!lookAlike) return `There is no “${character}” in codes, only letters and digits.`;
  const kind = /\d/.test(character) ? 'digit' : 'letter';
  return `There is no ${kind} ${character} in codes. Did you mean ${lookAlike}?`;
}
