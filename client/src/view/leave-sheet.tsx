import { Sheet } from './sheet';
import type { Sides } from './words';

interface Props {
  readonly sides: Sides;
  /** The last match is over, so that another one can be played at once. */
  readonly isMatchOver: boolean;
  readonly isStranger: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Asks whether the player means to leave a game that they share with a friend. */
export const LeaveSheet = ({ sides, isMatchOver, isStranger, onStay, onLeave, onClose }: Props) => (
  <Sheet title={`Leave your game with ${sides.them}?`} onClose={onClose}>
    <p>
      {isStranger
        ? 'You may not meet them again.'
        : isMatchOver
          ? 'The next match with them is one tap away, under the same link.'
          : 'You are in the middle of it. After this match you can play the next one under the same link.'}
    </p>
    {/* Its buttons close the dialog, which gives the focus back. */}
    <form method="dialog" class="row">
      <button type="submit" class="primary" onClick={onStay}>
        {isMatchOver ? 'Play again' : 'Keep playing'}
      </button>
      <button type="submit" onClick={onLeave}>
        Leave for a new game
      </button>
    </form>
  </Sheet>
);
