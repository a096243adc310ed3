import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WatchView } from '../../../domain/protocol';
import { later } from '../later';
import type { State } from '../session/state';
import type { Visit } from '../visit';
import type { WatchedRound, Watching } from '../watching/step';
import { useStore } from './hooks';
import { LinkNotice } from './link-notice';
import { PastRounds } from './past-rounds';
import { ScreenCorner } from './screen-corner';
import { useWakeLock } from './use-wake-lock';
import { useWatch } from './use-watch';
import { championOf, useWatched } from './use-watched';
import { WatchedDuel } from './watched-duel';
import type { Ways } from './ways';

/** How long a round's result stays, in milliseconds, though a seat has changed hands. */
const TIME_TO_READ = 2000;

interface Props {
  readonly gameId: string;
  /** For a projector: large, with a way in for everyone who sees it. */
  readonly isScreen: boolean;
  readonly visit: Visit;
  readonly ways: Ways;
}

/** A game from the side. */
export function WatchPage(props: Props) {
  const { gameId, visit } = props;
  const { watch, state, view, history, setIsHeld } = useWatch(gameId, visit.openTransport);
  const why = noticeOf(useStore(visit.store), gameId, view?.winnerStays === true);
  const cameIn = useRef<number | undefined>(undefined);
  cameIn.current ??= view?.round;
  // A round later it is old news.
  const notice = view?.round === cameIn.current ? why : undefined;
  if (state.problem) return <NothingToSee problem={state.problem} />;
  if (!view) return <p class="loading">Looking at the game…</p>;
  return (
    <>
      {!state.isOnline && <LinkNotice onRetry={watch.reconnect} />}
      {/* Whoever takes a seat that was given up starts from nothing. */}
      <Watched key={view.since} {...props} view={view} history={history} notice={notice} onHold={setIsHeld} />
    </>
  );
}

/** Why somebody who wanted to play watches instead. */
function noticeOf(state: State, gameId: string, isParty: boolean): string | undefined {
  if (state.gameId !== gameId) return undefined;
  if (state.problem === 'game-full')
    return isParty
      ? 'Somebody was quicker! Try again after this match.'
      : 'Both seats are taken, so you are watching.';
  return state.problem === 'seat-taken' ? 'Somebody else has your seat now. You are watching.' : undefined;
}

const PROBLEMS: Readonly<Record<NonNullable<Watching['problem']>, string>> = {
  'game-not-found': 'There is no such game. The link may be cut off, or nobody has played there for 30 days.',
  'game-full': 'No more people can watch this game. Try again later.',
};

const NothingToSee = ({ problem }: { problem: NonNullable<Watching['problem']> }) => (
  <section class="problem">
    <h2>Nothing to watch</h2>
    <p>{PROBLEMS[problem]}</p>
  </section>
);

interface WatchedProps extends Props {
  readonly view: WatchView;
  readonly history: readonly WatchedRound[];
  readonly notice: string | undefined;
  /** Whether those who sit there now are to stay in view, whoever comes. */
  readonly onHold: (isHeld: boolean) => void;
}

function Watched({ gameId, isScreen, ways, notice, view, history, onHold }: WatchedProps) {
  useWakeLock(isScreen);
  const watched = useWatched(view, history);
  const { sides, shown, isRevealing, matches } = watched;
  useLayoutEffect(() => {
    onHold(isRevealing || shown.length > 0);
    return isRevealing ? undefined : later(TIME_TO_READ, () => onHold(false));
  }, [onHold, isRevealing, shown.length]);
  return (
    <section class={isScreen ? 'game watch screen' : 'game watch'}>
      <WatchedDuel
        watched={watched}
        goal={view.goal}
        notice={notice}
        onSit={isScreen ? undefined : () => ways.sit(gameId)}
      />
      <p class="aside watchers" data-testid="watchers">
        {championOf(view, sides)}
        {view.watchers} watching
      </p>
      {isScreen ? (
        <ScreenCorner gameId={gameId} isParty={view.winnerStays} />
      ) : (
        <>
          <PastRounds rounds={shown} matches={matches.all} sides={sides} />
          <p class="row foot">
            <button type="button" onClick={() => ways.watch(gameId, 'screen')}>
              Big screen
            </button>
          </p>
        </>
      )}
    </section>
  );
}
