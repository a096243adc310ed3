import { letterOf, MOVES, type Move, moveOfLetter } from '../../domain/rules';

/** The number of the move's button: 1, 2, 3 ... */
export const numberOf = (move: Move): number => MOVES.indexOf(move) + 1;

/** The move that a key plays: its letter, in any case, or the number of its button. */
export const moveOfKey = (key: string): Move | undefined =>
  moveOfLetter(key.toUpperCase()) ?? MOVES.find((move) => String(numberOf(move)) === key);

/** All of them in words: "1 to 5 or R P S L K". */
export const KEYS_IN_WORDS = `1 to ${MOVES.length} or ${MOVES.map(letterOf).join(' ')}`;
