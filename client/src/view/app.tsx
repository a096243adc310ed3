import { useEffect, useRef } from 'preact/hooks';
import { giveFeedback } from '../feedback';
import { isUserIdKept } from '../identity';
import { PRACTICE } from '../parts';
import type { Session } from '../session/session';
import { isFriendHere, type State } from '../session/state';
import type { Store } from '../session/store';
import { Announcer, useAnnounced } from './announcer';
import { Connecting } from './connecting';
import { Game } from './game';
import { Header } from './header';
import { useKeptFocus, useStore } from './hooks';
import { LinkNotice } from './link-notice';
import { ProblemPage } from './problem-page';
import { useArrival } from './use-arrival';
import { useLinkDown } from './use-link-down';
import { usePractice } from './use-practice';
import { Waiting } from './waiting';
import { WithPart } from './with-part';
import { FRIENDS } from './words';

interface Props {
  readonly store: Store;
  readonly session: Session;
}

/** The whole page. */
export const App = (props: Props) => (
  <Announcer>
    <Pages {...props} />
  </Announcer>
);

function Pages({ store, session }: Props) {
  const state = useStore(store);
  const hasArrived = useArrival(state);
  const { isPracticing, start, end } = usePractice(isFriendHere(state));
  const main = useRef<HTMLElement>(null);
  const isLinkDown = useLinkDown(state) && !isPracticing;
  useAnnounced(isLinkDown ? 'No connection. Trying again.' : '');
  useAnnounced(hasArrived ? 'Your friend is here!' : '');
  useKeptFocus(main);
  useEffect(() => {
    if (hasArrived) giveFeedback('friend');
  }, [hasArrived]);

  const newGame = () => {
    end();
    session.newGame();
  };
  return (
    <>
      <Header onNewGame={newGame} />
      <main ref={main} tabIndex={-1}>
        {isPracticing ? (
          <Practice onEnd={end} />
        ) : (
          <GamePage
            state={state}
            session={session}
            hasArrived={hasArrived}
            isLinkDown={isLinkDown}
            onPractice={start}
          />
        )}
      </main>
    </>
  );
}

/** The way back is there even where practice cannot be loaded. */
const Practice = ({ onEnd }: { onEnd: () => void }) => (
  <>
    <p class="practice-head">
      Practice
      <button type="button" onClick={onEnd}>
        Back
      </button>
    </p>
    <WithPart part={PRACTICE}>{(PracticePage) => <PracticePage />}</WithPart>
  </>
);

interface GamePageProps {
  readonly state: State;
  readonly session: Session;
  readonly hasArrived: boolean;
  readonly isLinkDown: boolean;
  readonly onPractice: () => void;
}

function GamePage({ state, session, hasArrived, isLinkDown, onPractice }: GamePageProps) {
  const { problem, view, gameId } = state;
  if (problem) return <ProblemPage problem={problem} session={session} />;
  if (!view)
    return <Connecting isLinkDown={isLinkDown} onRetry={session.reconnect} onPractice={onPractice} />;
  return (
    <>
      {isLinkDown && <LinkNotice onRetry={session.reconnect} />}
      {!isUserIdKept() && (
        <p class="aside">This browser keeps no data for this page, so a refresh loses your seat.</p>
      )}
      {isFriendHere(state) ? (
        <Game
          key={gameId}
          state={state}
          view={view}
          session={session}
          sides={FRIENDS}
          hasArrived={hasArrived}
          isLinkDown={isLinkDown}
        />
      ) : (
        <Waiting
          key={gameId}
          state={state}
          view={view}
          session={session}
          isLinkDown={isLinkDown}
          onPractice={onPractice}
        />
      )}
    </>
  );
}
