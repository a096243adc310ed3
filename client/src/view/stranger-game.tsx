import { lockedMove } from '../session/state';
import { type AgainstSomeone, Game } from './game';
import { Gestures } from './gestures';
import { useIsOver } from './use-is-over';
import { youAndStranger } from './words';

/** How long a stranger may be silent before someone else is offered, in milliseconds. */
const SILENCE = 20_000;

/** A game with a stranger, and the way to another one when they are silent. */
export function StrangerGame({ onLeave, ...props }: AgainstSomeone) {
  const { state, view, session } = props;
  const sides = youAndStranger(view.theirName);
  const hasPlayed = lockedMove(state) !== undefined;
  // Whatever they do starts the time anew, and so does what they have to answer.
  const moment = [view.round, view.theyPlayed, hasPlayed, view.theirStatus, state.gesture?.before];
  return (
    <Game
      {...props}
      sides={sides}
      notice={
        (view.theirStatus !== 'online' || (hasPlayed && !view.theyPlayed)) && (
          <Silent
            key={moment.join()}
            they={sides.they}
            hasLeft={view.theirStatus === 'left'}
            onLeave={onLeave}
          />
        )
      }
      foot={view.theirStatus === 'online' && <Gestures session={session} them={sides.them} />}
    />
  );
}

interface SilentProps {
  readonly they: string;
  /** Nothing is to be waited for. */
  readonly hasLeft: boolean;
  readonly onLeave: () => void;
}

function Silent({ they, hasLeft, onLeave }: SilentProps) {
  const isLong = useIsOver(SILENCE);
  if (!isLong && !hasLeft) return null;
  return (
    <section class="away" aria-label="Someone else" data-testid="silent">
      {!hasLeft && <p>{they} has been silent for a while.</p>}
      <p class="row">
        <button type="button" class="primary" onClick={onLeave}>
          Find someone else
        </button>
      </p>
    </section>
  );
}
