/** The moves, in the order the buttons show them. */
export const MOVES = ['rock', 'paper', 'scissors', 'lizard', 'spock'] as const;

export type Move = (typeof MOVES)[number];

/**
 * One letter per move: in stored games, where it keeps most of a long one within the first KB, on the keyboard, and in
 * replay links. Never change one that is in use. K is for Spock, because S is for scissors.
 */
const LETTERS: Readonly<Record<Move, string>> = {
  rock: 'R',
  paper: 'P',
  scissors: 'S',
  lizard: 'L',
  spock: 'K',
};

export const letterOf = (move: Move): string => LETTERS[move];

/** The move with this capital letter, if any. */
export const moveOfLetter = (letter: string): Move | undefined =>
  MOVES.find((move) => LETTERS[move] === letter);

/** The verbs of one move, by the moves it beats. */
type Verbs = Readonly<Partial<Record<Move, string>>>;

/** What each move does to the moves it beats. A move beats two others and loses to the other two. */
const BEATS = {
  rock: { scissors: 'crushes', lizard: 'crushes' },
  paper: { rock: 'covers', spock: 'disproves' },
  scissors: { paper: 'cuts', lizard: 'decapitates' },
  lizard: { spock: 'poisons', paper: 'eats' },
  spock: { scissors: 'smashes', rock: 'sits on' },
} as const satisfies Readonly<Record<Move, Verbs>>;

/** The moves that `Winner` beats: with it, a table can be checked to have an entry for each of the ten wins. */
export type BeatenBy<Winner extends Move> = keyof (typeof BEATS)[Winner];

/** The verb for `winner` beating `loser` ("covers"), or undefined if it does not. */
export function verb(winner: Move, loser: Move): string | undefined {
  const verbs: Verbs = BEATS[winner];
  return verbs[loser];
}

/** True if `mine` beats `theirs`; false for a tie or a loss. */
export const beats = (mine: Move, theirs: Move): boolean => verb(mine, theirs) !== undefined;

/** One finished round in words: "paper covers rock", or "both played rock" for a tie. */
export function roundSummary(a: Move, b: Move): string {
  if (a === b) return `both played ${a}`;
  const [winner, loser] = beats(a, b) ? [a, b] : [b, a];
  return `${winner} ${verb(winner, loser)} ${loser}`;
}
