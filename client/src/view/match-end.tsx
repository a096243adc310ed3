import type { Round } from '../../../domain/game';
import type { Match } from '../../../domain/match';
import type { View } from '../../../domain/protocol';
import { linkWith } from '../address';
import { type Names, replayHash } from '../replay';
import { ShareButton } from './share-button';
import { matchSummary, type Sides } from './words';

interface Props {
  readonly match: Match;
  readonly sides: Sides;
  readonly view: View;
  readonly onAgain: () => void;
}

/** A match is over: who won it, and what next. */
export function MatchEnd({ match, sides, view, onAgain }: Props) {
  return (
    <section class={`match-end ${match.winner === 'you' ? 'win' : 'loss'}`} data-testid="match-end">
      <h2>{matchSummary(match, sides)}</h2>
      <p class="row">
        <button type="button" class="primary" onClick={onAgain}>
          Play again{sides.kind === 'friends' && ` with ${sides.them}`}
        </button>
        <ShareButton
          title="A match of Rock Paper Scissors Lizard Spock"
          link={replayLink(match.rounds, [view.yourName, view.theirName])}
        >
          Share the replay
        </ShareButton>
      </p>
    </section>
  );
}

const replayLink = (rounds: readonly Round[], names: Names): string => linkWith(replayHash(rounds, names));
