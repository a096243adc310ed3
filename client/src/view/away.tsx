import type { View } from '../../../domain/protocol';
import type { State } from '../session/state';
import { useAnnounced } from './announcer';
import { useIsOver } from './use-is-over';
import type { Sides } from './words';

/** A bit longer than the backend wants the opponent to be away before their seat may be released, in milliseconds. */
const RELEASE_AFTER = 62_000;

interface Props {
  readonly view: View;
  readonly sides: Sides;
  readonly release: State['release'];
  /** The opponent has not made a move in this game, so whoever comes may have the seat anyway. */
  readonly isSeatFree: boolean;
  readonly onInvite: () => void;
  readonly onRelease: () => void;
  readonly onNewGame: () => void;
}

/** The opponent is not there: how to bring them back, or someone else. */
export function Away({ view, sides, release, isSeatFree, onInvite, onRelease, onNewGame }: Props) {
  const hasLeft = view.theirStatus === 'left';
  const isLong = useIsOver(RELEASE_AFTER);
  const isOpen = isSeatFree || release === 'done';
  const news = release === 'done' ? 'Whoever opens the link next can play against you.' : '';
  useAnnounced(news);
  return (
    <section class="away" aria-label={`${sides.they} is away`} data-testid="away">
      <p>
        {hasLeft ? 'The link brings them back' : `${sides.they} is offline. The link brings them back`}
        {isOpen ? ', or anyone else: the seat is free.' : '.'}
      </p>
      <p class="row">
        <button type="button" class="primary" onClick={onInvite}>
          Invite again
        </button>
        {hasLeft && (
          <button type="button" onClick={onNewGame}>
            Start another game
          </button>
        )}
        {isLong && !isOpen && (
          <button type="button" onClick={onRelease} aria-disabled={release === 'asked'}>
            Let someone else take the seat
          </button>
        )}
      </p>
    </section>
  );
}
