import type { View } from '../../../domain/protocol';
import { linkTo } from '../address';
import { QR_CODE } from '../parts';
import type { Session } from '../session/session';
import { canPlay, isSending, lockedMove, type State } from '../session/state';
import { CallingBack } from './calling-back';
import { JoinForm } from './join-form';
import { Moves } from './moves';
import { CopyButton, ShareButton } from './share-button';
import { WithPart } from './with-part';

interface Props {
  readonly state: State;
  readonly view: View;
  readonly session: Session;
  readonly isLinkDown: boolean;
  readonly onPractice: () => void;
}

/** Alone in a game: everything that brings the other player here, and something to do until then. */
export function Waiting({ state, view, session, isLinkDown, onPractice }: Props) {
  const locked = lockedMove(state);
  const link = linkTo(view.gameId);
  return (
    <section class="waiting">
      <div class="invite">
        <h2>Invite a friend</h2>
        <p>Send them this link. When they open it, you play.</p>
        <p>
          <a class="link" href={link} data-testid="link">
            {link.replace(/^https?:\/\//, '')}
          </a>
        </p>
        <p class="row">
          <CopyButton link={link} primary>
            Copy link
          </CopyButton>
          {'share' in navigator && (
            <ShareButton title="Play Rock Paper Scissors Lizard Spock with me!" link={link}>
              Share…
            </ShareButton>
          )}
        </p>
        <div class="qr">
          <WithPart part={QR_CODE}>{(QrCode) => <QrCode text={link} />}</WithPart>
        </div>
      </div>
      <p class="status" data-testid="status">
        {statusOf(state, isLinkDown)}
      </p>
      <CallingBack />
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
      <JoinForm onJoin={session.openGame} />
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
