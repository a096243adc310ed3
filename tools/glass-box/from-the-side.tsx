import { Duel } from '../../client/src/view/duel';
import { useWatched } from '../../client/src/view/use-watched';
import type { Watching } from '../../client/src/watching/step';

interface Props {
  readonly watching: Watching;
  readonly onSit: () => void;
}

/** A game from the side, as the page of someone who watches shows it. */
export function FromTheSide({ watching, onSit }: Props) {
  const { view, problem } = watching;
  if (!view) return <p class="status">{problem ? 'There is nothing to watch.' : 'Looking at the game…'}</p>;
  return <Watched key={view.since} watching={watching} view={view} onSit={onSit} />;
}

function Watched({ watching, view, onSit }: Props & { view: NonNullable<Watching['view']> }) {
  const { sides, matches, ended, table, status, invitation } = useWatched(view, watching.history);
  return (
    <section class="game watch">
      <Duel
        sides={sides}
        match={matches.current}
        goal={view.goal}
        table={table}
        isMatchOver={ended !== undefined}
      />
      <div class="below">
        {status && <p class="status">{status}</p>}
        {invitation && (
          <p class="row">
            <button type="button" class="primary" onClick={onSit}>
              {invitation}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
