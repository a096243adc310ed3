import type { Round } from '../../../domain/game';
import type { Match } from '../../../domain/match';
import { linkWith } from '../address';
import { replayHash } from '../replay';
import { ShareButton } from './share-button';
import { capital, FRIENDS, type Sides } from './words';

interface Props {
  readonly match: Match;
  readonly sides: Sides;
  readonly onAgain: () => void;
}

/** A match is over: who won it, and what next. */
export function MatchEnd({ match, sides, onAgain }: Props) {
  const { yourScore, theirScore } = match;
  const score = `${Math.max(yourScore, theirScore)} to ${Math.min(yourScore, theirScore)}`;
  return (
    <section class={`match-end ${match.winner === 'you' ? 'win' : 'loss'}`} data-testid="match-end">
      <h2>
        {match.winner === 'you'
          ? `You win the match, ${score}!`
          : `${capital(sides.them)} wins the match, ${score}.`}
      </h2>
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
