import * as v from 'valibot';
import { MOVES, type Move } from '../../domain/rules';

/** How an item spells each move: in one letter, which keeps most of a long game in the first KB of its item. */
const LETTERS = {
  rock: 'R',
  paper: 'P',
  scissors: 'S',
  lizard: 'L',
  spock: 'K',
} as const satisfies Record<Move, string>;

export const letterOf = (move: Move) => LETTERS[move];

/** The move that a stored letter stands for; anything else is refused. */
export const MoveLetterSchema = v.pipe(
  v.string(),
  v.transform((letter) => MOVES.find((move) => LETTERS[move] === letter)),
  v.picklist(MOVES),
);
