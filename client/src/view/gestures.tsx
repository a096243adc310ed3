import { useEffect, useState } from 'preact/hooks';
import { REACTIONS, type Reaction } from '../../../domain/protocol';
import art from '../art/gestures.svg';
import { GESTURES } from '../gestures';
import { later } from '../later';
import type { Session } from '../session/session';
import type { State } from '../session/state';
import { useAnnounce } from './announcer';

/** How long a player waits from one gesture to the next, in milliseconds. */
const PAUSE = 1000;
/** How long a gesture is seen, in milliseconds; gestures.css fades it in that time. */
const SEEN = 2500;

const Drawing = ({ reaction }: { reaction: Reaction }) => (
  <svg class="gesture" viewBox="0 0 48 48" aria-hidden="true">
    <use href={`${art}#${reaction}`} />
  </svg>
);

/** The gestures that a player can make to the opponent, one tap each. */
export function Gestures({ session, them }: { session: Session; them: string }) {
  const [made, setMade] = useState<Reaction>();
  useEffect(() => {
    if (!made) return;
    return later(PAUSE, () => setMade(undefined));
  }, [made]);
  const make = (reaction: Reaction) => {
    if (made) return;
    session.react(reaction);
    setMade(reaction);
  };
  return (
    <fieldset class="gestures">
      <legend class="offscreen">Gestures to {them}</legend>
      {REACTIONS.map((reaction) => (
        <button
          key={reaction}
          type="button"
          class={made === reaction ? 'made' : ''}
          aria-label={GESTURES[reaction].label}
          title={GESTURES[reaction].label}
          aria-disabled={made !== undefined}
          onClick={() => make(reaction)}
        >
          <Drawing reaction={reaction} />
        </button>
      ))}
    </fieldset>
  );
}

/** The gesture that the opponent has just made, for as long as it is to be seen; a screen reader says it. */
export function MadeGesture({ gesture, they }: { gesture: State['gesture']; they: string }) {
  // What was made before this was shown is over.
  const [seen, setSeen] = useState(gesture);
  const announce = useAnnounce();
  useEffect(() => {
    if (!gesture || gesture === seen) return;
    announce(`${they} ${GESTURES[gesture.reaction].said}.`);
    return later(SEEN, () => setSeen(gesture));
  }, [gesture, seen, announce, they]);
  if (!gesture || gesture === seen) return null;
  return (
    <span key={gesture.before} class="made-gesture" aria-hidden="true">
      <span data-testid="gesture" data-reaction={gesture.reaction}>
        <Drawing reaction={gesture.reaction} />
      </span>
    </span>
  );
}
