/** The moves, in the order the buttons show them. */
export const MOVES = ['rock', 'paper', 'scissors', 'lizard', 'spock'] as const;

export type Move = (typeof MOVES)[number];

/** What each move does to the moves it beats. A move beats two others and loses to the other two. */
const BEATS: Readonly<Record<Move, Readonly<Partial<Record<Move, string>>>>> = {
  rock: { scissors: 'crushes', lizard: 'crushes' },
  paper: { rock: 'covers', spock: 'disproves' },
  scissors: { paper: 'cuts', lizard: 'decapitates' },
  lizard: { spock: 'poisons', paper: 'eats' },
  spock: { scissors: 'smashes', rock: 'sits on' },
};

/** The verb for `winner` beating `loser` ("covers"), or undefined if it does not. */
export const verb = (winner: Move, loser: Move): string | undefined => BEATS[winner][loser];

/** True if `mine` beats `theirs`; false for a tie or a loss. */
export const beats = (mine: Move, theirs: Move): boolean => verb(mine, theirs) !== undefined;

/** One finished round in words: "paper covers rock", or "both played rock" for a tie. */
export function roundSummary(a: Move, b: Move): string {
  if (a === b) return `both played ${a}`;
  const [winner, loser] = beats(a, b) ? [a, b] : [b, a];
  return `${winner} ${verb(winner, loser)} ${loser}`;
}
