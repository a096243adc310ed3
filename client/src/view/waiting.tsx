import type { View } from '../../../domain/protocol';
import { watchHashOf } from '../address';
import type { Session } from '../session/session';
import { canPlay, isSending, lockedMove, type State } from '../session/state';
import { CallingBack } from './calling-back';
import { InviteCard } from './invite-card';
import { Moves } from './moves';
import { NameField } from './name-field';

interface Props {
  readonly state: State;
  readonly view: View;
  readonly session: Session;
  readonly isLinkDown: boolean;
  readonly onRename: (text: string) => void;
  readonly onPractice: () => void;
}

/** Alone in a game: everything that brings the other player here, and something to do until then. */
export function Waiting({ state, view, session, isLinkDown, onRename, onPractice }: Props) {
  const locked = lockedMove(state);
  return (
    <section class="waiting">
      <div class="invite">
        <h2>Invite a friend</h2>
        <p>Send them this link. When they join, you play.</p>
        <InviteCard gameId={view.gameId} name={state.name} goal={view.goal} />
        {view.winnerStays && (
          <p class="aside">
            A party: all others watch, and whoever loses a match makes room. Show{' '}
            <a href={watchHashOf(view.gameId, 'screen')}>the big screen</a> on a projector.
          </p>
        )}
      </div>
      <p class="status" data-testid="status">
        {statusOf(state, isLinkDown)}
      </p>
      <CallingBack />
      <NameField onRename={onRename} />
      <p>
        <button type="button" onClick={onPractice}>
          Practice with the computer
        </button>
      </p>
      <p class="aside">Or lock in your first move already:</p>
      <Moves
        locked={locked}
        isSending={isSending(state)}
        round={canPlay(state) ? view.round : undefined}
        onPlay={session.play}
      />
    </section>
  );
}

function statusOf(state: State, isLinkDown: boolean): string {
  if (isLinkDown) return 'Waiting for a connection…';
  if (isSending(state)) return 'Sending your move…';
  return lockedMove(state)
    ? 'Locked in. Waiting for your friend to join…'
    : 'Waiting for your friend to join…';
}
