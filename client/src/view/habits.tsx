import type { Round } from '../../../domain/game';
import { matchesOf } from '../../../domain/match';
import { MOVES } from '../../../domain/rules';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { OUTCOMES } from '../outcome';
import { type Habit, habitLines, habitsOf } from '../practice/habits';
import { Hand } from './hand';
import { Tally } from './tally';
import { capital } from './words';

/** The player's habits in the match that has just ended, if one has. */
export function HabitsAfterMatch({ rounds }: { rounds: readonly Round[] }) {
  const match = matchesOf(rounds, DEFAULT_SETTINGS.goal).at(-1);
  return match?.winner ? <Habits rounds={match.rounds} /> : null;
}

/** What the player did after wins, losses and ties, as a picture and in words. */
function Habits({ rounds }: { rounds: readonly Round[] }) {
  const habits = habitsOf(rounds);
  const lines = habitLines(habits);
  return (
    <section class="habits" aria-labelledby="habits">
      <h3 id="habits">Your habits in this match</h3>
      <div class="picture" aria-hidden="true">
        <span />
        {MOVES.map((move) => (
          <Hand key={move} move={move} />
        ))}
        <span>beaten by</span>
        {OUTCOMES.map((outcome) => (
          <Row key={outcome} outcome={outcome} habit={habits[outcome]} />
        ))}
      </div>
      {lines.length === 0 && <p class="aside">The match was too short to show a habit.</p>}
      {lines.map((line) => (
        <p key={line} class="aside">
          {line}
        </p>
      ))}
    </section>
  );
}

const Row = ({ outcome, habit: { times, counts, answer } }: { outcome: string; habit: Habit }) => (
  <>
    <span>after a {outcome}</span>
    {times === 0 ? (
      <span class="never">never happened</span>
    ) : (
      MOVES.map((move) => (
        <span key={move}>{counts[move] > 0 && <Tally score={counts[move]} goal={1} />}</span>
      ))
    )}
    <span>
      {answer && (
        <>
          <Hand move={answer.move} />
          <span class="offscreen">{capital(answer.move)}</span>
        </>
      )}
    </span>
  </>
);
