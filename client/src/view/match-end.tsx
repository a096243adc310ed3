import type { Match } from '../../../domain/match';
import type { View } from '../../../domain/protocol';
import { linkWith } from '../address';
import { replayHash } from '../replay';
import { ShareButton } from './share-button';

interface Props {
  readonly match: Match;
  readonly view: View;
  readonly onAgain: () => void;
}

/** What next, once a match is over. The moves stay where they are: to play one goes on as well. */
export const MatchEnd = ({ match, view, onAgain }: Props) => (
  <p class="row">
    <button type="button" class="primary" onClick={onAgain}>
      Play again
    </button>
    <ShareButton
      title="A match of Rock Paper Scissors Lizard Spock"
      link={linkWith(replayHash(match.rounds, [view.yourName, view.theirName]))}
    >
      Share the replay
    </ShareButton>
  </p>
);
