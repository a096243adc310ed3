import { hashOf, linkWith } from '../address';
import { groupCode } from '../code';
import { QR_CODE } from '../qr-code-part';
import { WithPart } from './with-part';

/** The way in for everyone who sees the screen. */
export const ScreenCorner = ({ gameId, isParty }: { gameId: string; isParty: boolean }) => (
  <aside class="screen-corner" aria-label="How to join">
    <div class="qr">
      <WithPart part={QR_CODE}>{(QrCode) => <QrCode text={linkWith(hashOf(gameId))} />}</WithPart>
    </div>
    <p>{isParty ? 'Scan it to be next!' : 'Scan it to join in!'}</p>
    <p>{location.host}</p>
    <p class="code">{groupCode(gameId)}</p>
  </aside>
);
