import type { Match } from '../../../domain/match';
import type { Table } from '../duel/table';
import { outcomeOf } from '../outcome';
import { matchSummary, type Sides, summaryOf } from './words';

interface Props {
  readonly table: Table;
  readonly sides: Sides;
  /** The match that the round has decided. */
  readonly match: Match | undefined;
}

/** What is called out while the fists shake, and in the same place how the round went, and the match. */
export const Verdict = ({ table, sides, match }: Props) => (
  <>
    {table.kind === 'round' && table.word && (
      <p key={table.word} class="call" aria-hidden="true">
        {table.word}
      </p>
    )}
    <p class="summary" data-testid="summary">
      {table.kind === 'round' && table.phase === 'verdict' && (
        <>
          <span>{summaryOf(table.round)}.</span>{' '}
          <strong class={outcomeOf(table.round)}>
            {match ? (
              <span data-testid="match-end">{matchSummary(match, sides)}</span>
            ) : (
              sides.verdicts[outcomeOf(table.round)]
            )}
          </strong>
        </>
      )}
    </p>
  </>
);
