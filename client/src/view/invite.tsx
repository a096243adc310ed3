import { useState } from 'preact/hooks';
import { linkTo } from '../address';
import { copy } from '../clipboard';

/** The link that brings the other player here. */
export function Invite({ gameId }: { gameId: string }) {
  const [note, setNote] = useState('');
  const link = linkTo(gameId);
  const copyLink = async () => setNote((await copy(link)) ? 'Copied!' : 'Select the link and copy it.');
  return (
    <section class="invite">
      <h2>Invite a friend</h2>
      <a href={link}>{link}</a>
      <button type="button" onClick={copyLink}>
        Copy link
      </button>
      <span role="status">{note}</span>
    </section>
  );
}
