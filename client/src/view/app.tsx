import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { matchesOf } from '../../../domain/match';
import { giveFeedback } from '../feedback';
import { openGame, type Page, pageAt } from '../page';
import { WATCH } from '../parts';
import { countedRounds, goalOf, isFriendHere, isSeeking, type State, type Wish } from '../session/state';
import type { Visit } from '../visit';
import { Announcer, useAnnounced } from './announcer';
import { Connecting } from './connecting';
import { DailyFrame } from './daily-frame';
import { GamePage } from './game-page';
import { Header } from './header';
import { useKeptFocus, usePlace, useStore } from './hooks';
import { InvitationPage } from './invitation-page';
import { LeaveSheet } from './leave-sheet';
import { OpenGameNotice } from './open-game-notice';
import { PracticeFrame } from './practice-frame';
import { ProblemPage } from './problem-page';
import { StartPage } from './start-page';
import { useArrival } from './use-arrival';
import { useLinkDown } from './use-link-down';
import { type Ways, waysOn } from './ways';
import { WithPart } from './with-part';
import { sidesOf } from './words';

/** The whole page. */
export const App = ({ visit }: { visit: Visit }) => (
  <Announcer>
    <Pages visit={visit} />
  </Announcer>
);

function Pages({ visit }: { visit: Visit }) {
  const state = useStore(visit.store);
  const page = pageAt(usePlace(), state);
  const hasArrived = useArrival(state);
  const [restarts, setRestarts] = useState(0);
  const [again, setAgain] = useState(0);
  const [asking, setAsking] = useState<Wish>();
  const ways = useMemo(() => waysOn(visit, setAsking), [visit]);
  const main = useRef<HTMLElement>(null);
  const isLinkDown = useLinkDown(state) && (page.kind === 'game' || page.kind === 'making');
  const sides = sidesOf(state.view);
  useAnnounced(isLinkDown ? 'No connection. Trying again.' : '');
  useAnnounced(hasArrived ? `${sides.they} is here!` : '');
  useKeptFocus(main);
  useEffect(() => {
    if (hasArrived) giveFeedback('friend');
  }, [hasArrived]);

  const rounds = countedRounds(state);
  return (
    <>
      <Header onNewGame={newGameOn(page, state, ways, () => setRestarts(restarts + 1))} />
      <main ref={main} tabIndex={-1}>
        <OpenGame page={page} state={state} onReturn={ways.back} />
        <Shown {...{ page, state, visit, ways, hasArrived, isLinkDown, restarts, again }} />
      </main>
      {asking && (
        <LeaveSheet
          sides={sides}
          isMatchOver={matchesOf(rounds, goalOf(state)).at(-1)?.winner !== undefined}
          onStay={() => {
            ways.back();
            setAgain(again + 1);
          }}
          isStranger={state.view?.quick === true}
          onLeave={() => ways.leave(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

/** What *New game* does on a page; undefined where it is not offered. */
function newGameOn(page: Page, state: State, ways: Ways, restart: () => void): (() => void) | undefined {
  switch (page.kind) {
    case 'practice':
      return restart;
    case 'game':
      // An invitation that was sent stays open.
      return isFriendHere(state) ? ways.askForAnother : ways.start;
    case 'watch':
    case 'invitation':
    case 'broken':
      return ways.start;
    default:
      return undefined;
  }
}

interface ShownProps {
  readonly page: Page;
  readonly state: State;
  readonly visit: Visit;
  readonly ways: Ways;
  readonly hasArrived: boolean;
  readonly isLinkDown: boolean;
  readonly restarts: number;
  readonly again: number;
}

function Shown({ page, visit, ways, restarts, ...rest }: ShownProps) {
  const session = visit.session();
  switch (page.kind) {
    case 'start':
      return <StartPage ways={ways} />;
    case 'making':
      return (
        <Connecting
          isLinkDown={rest.isLinkDown}
          onRetry={() => session?.reconnect()}
          onPractice={ways.practice}
        />
      );
    case 'practice':
      return <PracticeFrame restarts={restarts} onBack={ways.back} />;
    case 'daily':
      return <DailyFrame day={page.day} onBack={ways.start} />;
    case 'broken':
      return <ProblemPage problem={page} ways={ways} />;
    case 'watch':
      return (
        <WithPart part={WATCH}>
          {(WatchPage) => <WatchPage key={page.gameId} {...page} visit={visit} ways={ways} />}
        </WithPart>
      );
    case 'invitation':
      return <InvitationPage {...page} ways={ways} onJoin={() => visit.enter(page.gameId)} />;
    case 'game':
      return session ? <GamePage {...rest} session={session} ways={ways} /> : null;
  }
}

interface OpenGameProps {
  readonly page: Page;
  readonly state: State;
  readonly onReturn: () => void;
}

/** In practice the way back is there anyway, and a friend who comes ends it. */
function OpenGame({ page, state, onReturn }: OpenGameProps) {
  const game = openGame(state);
  if (!game || page.kind === 'game' || page.kind === 'practice') return null;
  return (
    <OpenGameNotice {...game} isSeeking={isSeeking(state)} sides={sidesOf(state.view)} onReturn={onReturn} />
  );
}
