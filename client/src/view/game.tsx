import { MAX_ROUNDS } from '../../../domain/game';
import type { View } from '../../../domain/protocol';
import type { Session } from '../session';
import { canPlay, lockedMove, type State } from '../state';
import { Invite } from './invite';
import { LastRound } from './last-round';
import { Moves } from './moves';

/** A game as one player sees it. */
export function Game({ state, view, session }: { state: State; view: View; session: Session }) {
  const locked = lockedMove(state);
  return (
    <section class="game">
      <dl class="score">
        <div>
          <dt>You</dt>
          <dd data-testid="your-score">{view.yourScore}</dd>
        </div>
        <div>
          <dt>Them</dt>
          <dd data-testid="their-score">{view.theirScore}</dd>
        </div>
      </dl>
      <LastRound rounds={state.history} />
      <p class="status" role="status" data-testid="status">
        {statusText(view, locked !== undefined)}
      </p>
      {state.notice && (
        <p class="notice" role="alert">
          {state.notice}
        </p>
      )}
      <Moves locked={locked} enabled={canPlay(state)} onPlay={session.play} />
      {view.theirStatus === 'absent' && <Invite gameId={view.gameId} />}
    </section>
  );
}

function statusText({ round, theirStatus, theyPlayed }: View, locked: boolean): string {
  if (round > MAX_ROUNDS) return `The game is over after ${MAX_ROUNDS} rounds.`;
  if (theirStatus === 'absent') {
    return locked
      ? 'Locked in. Waiting for the other player to join…'
      : 'Waiting for the other player to join…';
  }
  if (locked)
    return `Round ${round}: waiting for the other player${theirStatus === 'offline' ? ' (offline)' : ''}…`;
  if (theyPlayed) return `Round ${round}: they have played. Your move!`;
  return `Round ${round}: make your move${theirStatus === 'offline' ? ' (they are offline)' : ''}.`;
}
