import type { Round } from '../../../domain/game';
import type { Match } from '../../../domain/match';
import { outcomeOf } from '../outcome';
import { Hand } from './hand';
import { type Sides, summaryOf } from './words';

/** How many rounds fit side by side on a phone. */
const SHOWN = 7;

interface Props {
  readonly rounds: readonly Round[];
  readonly matches: readonly Match[];
  readonly sides: Sides;
}

/** The last rounds, newest first, and the matches won so far. */
export function PastRounds({ rounds, matches, sides }: Props) {
  if (rounds.length === 0) return null;
  const count = (winner: Match['winner']) => matches.filter((match) => match.winner === winner).length;
  return (
    <section class="past" aria-label="Past rounds">
      <ol reversed start={rounds.length}>
        {rounds
          .slice(-SHOWN)
          .reverse()
          // By its place: each of them is handed on to the next place, and none of them moves.
          .map((round, place) => (
            <li key={place} class={outcomeOf(round)}>
              <Hand move={round.yourPlay} />
              <Hand move={round.theirPlay} />
              <span key={outcomeOf(round)} aria-hidden="true">
                {sides.marks[outcomeOf(round)]}
              </span>
              <span class="offscreen">
                {summaryOf(round)}. {sides.verdicts[outcomeOf(round)]}
              </span>
            </li>
          ))}
      </ol>
      {matches.some(({ winner }) => winner) && (
        <p class="matches">
          Matches won: {sides.yours} {count('you')}, {sides.theirs} {count('them')}
        </p>
      )}
    </section>
  );
}
