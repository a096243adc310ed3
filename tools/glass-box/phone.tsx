import { GamePage } from '../../client/src/view/game-page';
import { InvitationPage } from '../../client/src/view/invitation-page';
import { StartPage } from '../../client/src/view/start-page';
import { useArrival } from '../../client/src/view/use-arrival';
import { useLinkDown } from '../../client/src/view/use-link-down';
import type { Page } from '../explorer/page';
import { FromTheSide } from './from-the-side';
import { sessionOf, waysOf } from './hands-on';
import { personOf } from './names';

export interface PhoneProps {
  readonly page: Page;
  /** The player who starts the game that its link names. */
  readonly host: string;
  /** Has the player do something: the rest of a label. */
  readonly onDo: (does: string) => void;
}

/** What is on the screen of a phone: the game's own page, as the state of its session makes it. */
export const Screen = (props: PhoneProps) => (
  <main>
    <Shown {...props} />
  </main>
);

function Shown({ page, host, onDo }: PhoneProps) {
  const { session, sockets } = page;
  const ways = waysOf(onDo);
  if (sockets.made > 0 && page.watching)
    return <FromTheSide watching={page.watching} onSit={() => onDo('takes the free seat')} />;
  if (sockets.made > 0) return <InGame page={page} onDo={onDo} />;
  if (session.gameId === undefined) return <StartPage ways={ways} />;
  return (
    <InvitationPage
      gameId={session.gameId}
      host={personOf(host)}
      goal={undefined}
      ways={ways}
      onJoin={() => onDo('opens the link')}
    />
  );
}

function InGame({ page: { session: state }, onDo }: Omit<PhoneProps, 'host'>) {
  const hasArrived = useArrival(state);
  const isLinkDown = useLinkDown(state);
  if (state.connection.kind === 'closed' && !state.problem) return <p class="status">This page is closed.</p>;
  return (
    <GamePage
      state={state}
      session={sessionOf(onDo)}
      ways={waysOf(onDo)}
      hasArrived={hasArrived}
      isLinkDown={isLinkDown}
      again={0}
    />
  );
}
