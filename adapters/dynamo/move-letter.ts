import * as v from 'valibot';
import { MOVES, type Move } from '../../domain/rules';

/** One letter per move, which keeps most of a long game within the first KB of its item. */
const LETTERS = {
  rock: 'R',
  paper: 'P',
  scissors: 'S',
  lizard: 'L',
  spock: 'K',
} as const satisfies Record<Move, string>;

export const letterOf = (move: Move) => LETTERS[move];

/** The move for a stored letter; anything else is refused. */
export const MoveLetterSchema = v.pipe(
  v.string(),
  v.transform((letter) => MOVES.find((move) => LETTERS[move] === letter)),
  v.picklist(MOVES),
);
