import type { Goal } from '../../../domain/settings';
import { linkTo } from '../address';
import { groupCode } from '../code';
import { QR_CODE } from '../qr-code-part';
import { CopyButton, ShareButton } from './share-button';
import { WithPart } from './with-part';

interface Props {
  readonly gameId: string;
  /** What the player wants to be called, for the invitation. */
  readonly name: string | undefined;
  readonly goal: Goal;
}

/** Everything that brings another player here: the link, the code and the QR code. */
export function InviteCard({ gameId, name, goal }: Props) {
  const link = linkTo(gameId, name, goal);
  return (
    <div class="invite-card">
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
      <p class="code-line">
        or tell them the code <strong data-testid="code">{groupCode(gameId)}</strong>
      </p>
      <div class="qr">
        <WithPart part={QR_CODE}>{(QrCode) => <QrCode text={link} />}</WithPart>
      </div>
    </div>
  );
}
