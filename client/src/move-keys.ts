import { MOVES, type Move } from '../../domain/rules';

/** K is for Spock, because S is for scissors. */
const LETTERS: Readonly<Record<Move, string>> = {
  rock: 'R',
  paper: 'P',
  scissors: 'S',
  lizard: 'L',
  spock: 'K',
};

/** The move's capital letter. */
export const letterOf = (move: Move): string => LETTERS[move];

/** The move with this letter, in any case. */
export const moveOfLetter = (letter: string): Move | undefined =>
  MOVES.find((move) => LETTERS[move] === letter.toUpperCase());

/** The number of the move's button: 1, 2, 3 ... */
export const numberOf = (move: Move): number => MOVES.indexOf(move) + 1;

/** The move that a key plays: its letter or the number of its button. */
export const moveOfKey = (key: string): Move | undefined =>
  moveOfLetter(key) ?? MOVES.find((move) => String(numberOf(move)) === key);

/** All of them in words: "1 to 5 or R P S L K". */
export const KEYS_IN_WORDS = `1 to ${MOVES.length} or ${MOVES.map(letterOf).join(' ')}`;
