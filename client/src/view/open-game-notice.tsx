import { groupCode } from '../code';
import type { Sides } from './words';

interface Props {
  readonly gameId: string;
  readonly isFriendHere: boolean;
  /** They wait for a stranger there. */
  readonly isSeeking: boolean;
  readonly sides: Sides;
  readonly onReturn: () => void;
}

/** On pages that show something else: the game that the player is still in. */
export const OpenGameNotice = ({ gameId, isFriendHere, isSeeking, sides, onReturn }: Props) => (
  <p class="open-game row" data-testid="open-game">
    <span>
      {isFriendHere
        ? `Your game with ${sides.them} goes on.`
        : isSeeking
          ? 'Still looking for someone to play.'
          : `Your invitation ${groupCode(gameId)} stays open.`}
    </span>
    <button type="button" onClick={onReturn}>
      {isFriendHere ? 'Back to the game' : 'Back to it'}
    </button>
  </p>
);
