import { useWatched } from '../../client/src/view/use-watched';
import { WatchedDuel } from '../../client/src/view/watched-duel';
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

const Watched = ({ watching, view, onSit }: Props & { view: NonNullable<Watching['view']> }) => (
  <section class="game watch">
    <WatchedDuel watched={useWatched(view, watching.history)} goal={view.goal} onSit={onSit} />
  </section>
);
