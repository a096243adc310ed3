import type { Match } from '../../../domain/match';
import type { View } from '../../../domain/protocol';
import { linkWith } from '../address';
import { replayPath } from '../replay';
import { resultText } from './result';
import { ShareResult } from './share-result';
import type { Sides } from './words';

interface Props {
  readonly match: Match;
  readonly view: View;
  readonly sides: Sides;
  readonly onAgain: () => void;
}

/** What next, once a match is over. The moves stay where they are: to play one goes on as well. */
export function MatchEnd({ match, view, sides, onAgain }: Props) {
  const theirName = sides.kind === 'practice' ? sides.theirs : view.theirName;
  const replay = linkWith(replayPath(match.rounds, [view.yourName, theirName]));
  return (
    <>
      {view.winnerStays && match.winner === 'them' && <p class="lesson">Play first to keep your seat!</p>}
      <p class="row">
        <button type="button" class="primary" onClick={onAgain}>
          Play again
        </button>
        <ShareResult text={resultText(match, sides.toOthers, replay)} />
      </p>
    </>
  );
}
