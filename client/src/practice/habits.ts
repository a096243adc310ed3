import type { Round } from '../../../domain/game';
import { beats, MOVES, type Move } from '../../../domain/rules';
import { OUTCOMES, type Outcome, outcomeOf } from '../outcome';
import { spelled } from '../spelled';

/** One round is no habit. */
const FEWEST = 2;

/** What you played after rounds that had gone one way. */
export interface Habit {
  /** How many such rounds another one followed. */
  readonly times: number;
  readonly counts: Readonly<Record<Move, number>>;
  /** How often you played the same move again. */
  readonly repeated: number;
  /** What you played most; several if they tie, none if there was no such round. */
  readonly most: readonly Move[];
  /** The one move that would have done best against all of that; undefined if that is too little to tell. */
  readonly answer: Answer | undefined;
}

/** A move, and how it would have done. */
export interface Answer {
  readonly move: Move;
  readonly won: number;
  readonly lost: number;
}

export type Habits = Readonly<Record<Outcome, Habit>>;

/** @param rounds the finished rounds of a match as you see them */
export function habitsOf(rounds: readonly Round[]): Habits {
  const after = (outcome: Outcome) =>
    habitIn(
      rounds.slice(1).flatMap(({ yourPlay }, index) => {
        const before = rounds[index];
        return before && outcomeOf(before) === outcome ? [{ before: before.yourPlay, after: yourPlay }] : [];
      }),
    );
  return { win: after('win'), loss: after('loss'), tie: after('tie') };
}

function habitIn(replies: readonly { before: Move; after: Move }[]): Habit {
  const played = replies.map(({ after }) => after);
  const countOf = (move: Move) => played.filter((one) => one === move).length;
  const highest = Math.max(...MOVES.map(countOf));
  return {
    times: played.length,
    counts: {
      rock: countOf('rock'),
      paper: countOf('paper'),
      scissors: countOf('scissors'),
      lizard: countOf('lizard'),
      spock: countOf('spock'),
    },
    repeated: replies.filter(({ before, after }) => before === after).length,
    most: MOVES.filter((move) => highest > 0 && countOf(move) === highest),
    answer: played.length >= FEWEST ? bestAgainst(played) : undefined,
  };
}

/** Of moves that would have led by the same number of rounds, the first. */
function bestAgainst(played: readonly Move[]): Answer | undefined {
  const answers = MOVES.map((move) => ({
    move,
    won: played.filter((one) => beats(move, one)).length,
    lost: played.filter((one) => beats(one, move)).length,
  }));
  const lead = ({ won, lost }: Answer) => won - lost;
  return answers.sort((a, b) => lead(b) - lead(a))[0];
}

/** The habits as text: a line for each outcome that another round followed. */
export const habitLines = (habits: Habits): string[] =>
  OUTCOMES.flatMap((outcome) => {
    const line = lineFor(outcome, habits[outcome]);
    return line ? [spelled(line)] : [];
  });

function lineFor(outcome: Outcome, { times, counts, repeated, most, answer }: Habit): string | undefined {
  const [first] = most;
  if (!first) return undefined;
  if (!answer) return `After a ${outcome} you played only ${often(times)}: too little to show a habit.`;
  const again = repeated === 0 ? 'never repeated your move' : `repeated your move ${often(repeated)}`;
  return (
    `After a ${outcome} you most often played ${most.join(' or ')} (${counts[first]} of ${times}) and ${again}. ` +
    `Always playing ${answer.move} would have beaten you ${often(answer.won)} and ${answer.lost === 0 ? 'never lost' : `lost ${often(answer.lost)}`}.`
  );
}

function often(times: number): string {
  if (times > 2) return `${times} times`;
  return ['never', 'once', 'twice'][times] ?? '';
}
