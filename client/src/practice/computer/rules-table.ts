/** The rules of a game as numbers, so that the same code can play any of the kind: three moves or five. */
export interface RulesTable {
  /** How many moves there are; each is a number from 0. */
  readonly size: number;
  /** `gain[mine][theirs]`: 1 for a win, 0 for a tie, -1 for a loss. */
  readonly gain: readonly (readonly number[])[];
  /** By move: the answer to those who answer that move. With it one goes a step further than the opponent. */
  readonly outwits: readonly number[];
  /** By move: its place on the circle that `outwits` goes around. The rules look the same from every place. */
  readonly places: readonly number[];
}

export function rulesTable<Move>(
  moves: readonly Move[],
  beats: (winner: Move, loser: Move) => boolean,
): RulesTable {
  const gain = moves.map((mine) =>
    moves.map((theirs) => Number(beats(mine, theirs)) - Number(beats(theirs, mine))),
  );
  const answerers = (move: Move) => moves.map((other) => Number(beats(other, move)));
  const outwits = moves.map((move) => answerTo(answerers(move), gain));
  const circle = [0];
  while (circle.length < moves.length) circle.push(outwits[circle.at(-1) ?? 0] ?? 0);
  return { size: moves.length, gain, outwits, places: moves.map((_, move) => circle.indexOf(move)) };
}

/** What each move gains on average against an opponent who plays each move this often. */
const gains = (often: readonly number[], gain: RulesTable['gain']): number[] =>
  gain.map((row) => row.reduce((sum, points, theirs) => sum + points * (often[theirs] ?? 0), 0));

/**
 * The move that gains most against an opponent who plays each move this often. Of five moves two beat the likeliest;
 * this is the one that loses least to the rest.
 */
export const answerTo = (often: readonly number[], gain: RulesTable['gain']): number =>
  highest(gains(often, gain));

/** How much an opponent is drawn to each move if they expect each move of ours this often. */
export const temptations = (often: readonly number[], gain: RulesTable['gain']): number[] =>
  gains(often, gain).map((points) => (points > 0 ? points : 0));

/** The place of the highest number, the first if there are several. */
export const highest = (numbers: readonly number[]): number =>
  numbers.reduce((best, value, at) => (value > (numbers[best] ?? value) ? at : best), 0);
