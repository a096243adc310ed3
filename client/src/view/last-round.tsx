import { losses, type Round, wins } from '../../../domain/game';
import { roundSummary } from '../../../domain/rules';

/** Both hands of the last finished round, facing each other. */
export function LastRound({ rounds }: { rounds: readonly Round[] }) {
  const last = rounds.at(-1);
  if (!last) return null;
  return (
    <section class="last-round" aria-label="Last round">
      <Hand move={last.yourPlay} />
      <Hand move={last.theirPlay} theirs />
      <p data-testid="summary">
        {roundSummary(last.yourPlay, last.theirPlay)}: {outcome(last)}
      </p>
    </section>
  );
}

const Hand = ({ move, theirs = false }: { move: string; theirs?: boolean }) => (
  <span class={theirs ? 'hand theirs' : 'hand'} data-testid={theirs ? 'their-hand' : 'your-hand'}>
    {move}
  </span>
);

function outcome(round: Round): string {
  if (wins(round)) return 'you win';
  return losses(round) ? 'they win' : 'a tie';
}
