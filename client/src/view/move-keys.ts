import { MOVES, type Move } from '../../../domain/rules';

/** K is for Spock, because S is for scissors. */
const LETTERS: Readonly<Record<Move, string>> = {
  rock: 'r',
  paper: 'p',
  scissors: 's',
  lizard: 'l',
  spock: 'k',
};

/** The two keys that play a move: its number among the buttons, and its letter. */
export const keysOf = (move: Move): readonly [digit: string, letter: string] => [
  String(MOVES.indexOf(move) + 1),
  LETTERS[move],
];

/** All keys in words, as "1 to 5 or R P S L K". */
export const KEYS_IN_WORDS = `1 to ${MOVES.length} or ${MOVES.map((move) => LETTERS[move].toUpperCase()).join(' ')}`;
