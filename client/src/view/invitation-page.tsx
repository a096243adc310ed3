import type { Invitation } from '../address';
import { groupCode } from '../code';
import { HandsArt } from './hands-art';
import { useTitle } from './hooks';
import { NameField } from './name-field';
import type { Ways } from './ways';

interface Props extends Invitation {
  readonly ways: Ways;
  readonly onJoin: () => void;
}

/** What the link of a game leads to. Nothing is sent before *Join* is pressed, so merely looking takes no seat. */
export function InvitationPage({ gameId, host, goal, ways, onJoin }: Props) {
  const invitation = `${host ?? 'A friend'} invites you to a duel`;
  useTitle(host === undefined ? undefined : invitation);
  return (
    <section class="invitation">
      <HandsArt left="rock" right="spock" />
      <h2>{invitation}</h2>
      <p>Pick a hand in secret. Show it together.{goal && ` First to ${goal} wins.`}</p>
      <div class="choices">
        <NameField onRename={ways.rename} />
        <button type="button" class="primary big" onClick={onJoin}>
          Join
        </button>
        <button type="button" onClick={() => ways.watch(gameId, 'watch')}>
          Watch
        </button>
        <button type="button" onClick={ways.practice}>
          Practice with the computer
        </button>
      </div>
      <p class="aside">Game {groupCode(gameId)}</p>
    </section>
  );
}
