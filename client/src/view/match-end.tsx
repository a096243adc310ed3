import type { Match } from '../../../domain/match';
import { linkWith } from '../address';
import { replayHash } from '../replay';
import { ShareButton } from './share-button';

/** What next, once a match is over. The moves stay where they are: to play one goes on as well. */
export const MatchEnd = ({ match, onAgain }: { match: Match; onAgain: () => void }) => (
  <p class="row">
    <button type="button" class="primary" onClick={onAgain}>
      Play again
    </button>
    <ShareButton
      title="A match of Rock Paper Scissors Lizard Spock"
      link={linkWith(replayHash(match.rounds))}
    >
      Share the replay
    </ShareButton>
  </p>
);
