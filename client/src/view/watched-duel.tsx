import type { Goal } from '../../../domain/settings';
import { Duel } from './duel';
import type { useWatched } from './use-watched';

interface Props {
  readonly watched: ReturnType<typeof useWatched>;
  readonly goal: Goal;
  /** Why somebody who wanted to play watches instead. */
  readonly notice?: string | undefined;
  /** Takes a seat that is free; undefined where nobody can. */
  readonly onSit?: (() => void) | undefined;
}

/** The duel from the side, how it stands, and the way into it. */
export function WatchedDuel({ watched, goal, notice, onSit }: Props) {
  const { sides, matches, ended, table, status, invitation } = watched;
  return (
    <>
      <Duel
        sides={sides}
        match={matches.current}
        goal={goal}
        table={table}
        isMatchOver={ended !== undefined}
      />
      <div class="below">
        {notice && !invitation && <p class="aside">{notice}</p>}
        {status && (
          <p class="status" data-testid="status">
            {status}
          </p>
        )}
        {invitation && onSit && (
          <p class="row">
            <button type="button" class="primary" onClick={onSit}>
              {invitation}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
