import type { Round } from '../../../domain/game';
import type { Match } from '../../../domain/match';
import { linkWith } from '../address';
import { replayHash } from '../replay';
import { ShareButton } from './share-button';
import { FRIENDS, matchSummary, type Sides } from './words';

interface Props {
  readonly match: Match;
  readonly sides: Sides;
  readonly onAgain: () => void;
}

/** A match is over: who won it, and what next. */
export function MatchEnd({ match, sides, onAgain }: Props) {
  return (
    <section class={`match-end ${match.winner === 'you' ? 'win' : 'loss'}`} data-testid="match-end">
      <h2>{matchSummary(match, sides)}</h2>
      <p class="row">
        <button type="button" class="primary" onClick={onAgain}>
          Play again{sides === FRIENDS && ' with the same friend'}
        </button>
        <ShareButton title="A match of Rock Paper Scissors Lizard Spock" link={replayLink(match.rounds)}>
          Share the replay
        </ShareButton>
      </p>
    </section>
  );
}

const replayLink = (rounds: readonly Round[]): string => linkWith(replayHash(rounds));
