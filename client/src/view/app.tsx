import { useEffect, useRef, useState } from 'preact/hooks';
import { giveFeedback } from '../feedback';
import { isUserIdKept } from '../identity';
import { type Practice, startPractice } from '../practice/practice';
import type { Session } from '../session/session';
import { lockedMove, type State } from '../session/state';
import type { Store } from '../session/store';
import { Announcer, useAnnounced } from './announcer';
import { Game } from './game';
import { Header } from './header';
import { useKeptFocus, useStore } from './hooks';
import { PracticePage } from './practice-page';
import { ProblemPage } from './problem-page';
import { Waiting } from './waiting';
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
  const [practice, setPractice] = useState<Practice>();
  const theirStatus = state.problem ? undefined : state.view?.theirStatus;
  const isFriendHere = theirStatus === 'online' || theirStatus === 'offline';

  const hasArrived = useArrival(state);
  useAnnounced(hasArrived ? 'Your friend is here!' : '');
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useEffect(() => {
    if (hasArrived) giveFeedback('friend');
  }, [hasArrived]);
  useEffect(() => {
    if (isFriendHere) setPractice(undefined);
  }, [isFriendHere]);
  // However it ends, its heartbeat must not go on.
  useEffect(() => () => practice?.session.close(), [practice]);

  const newGame = () => {
    setPractice(undefined);
    session.newGame();
  };
  const practise = () => setPractice(startPractice());
  const hasSeat = !practice && !state.problem && state.view !== undefined;
  return (
    <>
      <Header onNewGame={newGame} />
      <main ref={main} tabIndex={-1}>
        {hasSeat && !isUserIdKept() && (
          <p class="aside">This browser keeps no data for this page, so a refresh loses your seat.</p>
        )}
        {practice ? (
          <PracticePage practice={practice} onEnd={() => setPractice(undefined)} />
        ) : state.problem ? (
          <ProblemPage problem={state.problem} session={session} />
        ) : !state.view ? (
          <Connecting onPractise={practise} />
        ) : isFriendHere ? (
          <Game
            key={state.gameId}
            state={state}
            view={state.view}
            session={session}
            sides={FRIENDS}
            hasArrived={hasArrived}
          />
        ) : (
          <Waiting
            key={state.gameId}
            state={state}
            view={state.view}
            session={session}
            onPractise={practise}
          />
        )}
      </main>
    </>
  );
}

const Connecting = ({ onPractise }: { onPractise: () => void }) => (
  <section class="connecting">
    <p class="status" data-testid="status">
      Setting up your game…
    </p>
    <p>
      <button type="button" onClick={onPractise}>
        Practise with the computer
      </button>
    </p>
  </section>
);

/** True from the arrival of the other player in a game in which we were alone until we make our first move. */
function useArrival(state: State): boolean {
  const { gameId, view, problem } = state;
  const [aloneIn, setAloneIn] = useState<string>();
  const status = problem ? undefined : view?.theirStatus;
  useEffect(() => {
    if (status === 'absent') setAloneIn(gameId);
  }, [gameId, status]);
  const isFresh = view?.round === 1 && !lockedMove(state);
  return status === 'online' && isFresh && aloneIn === gameId;
}
