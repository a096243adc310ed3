import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import type { WatchView } from '../../../domain/protocol';
import { type Table, tableOf } from '../duel/table';
import type { OpenTransport } from '../transport/transport';
import type { WatchedRound, Watching } from '../watching/step';
import { startWatch } from '../watching/watch';
import { useAnnounced } from './announcer';
import { Duel } from './duel';
import { useStore } from './hooks';
import { LinkNotice } from './link-notice';
import { PastRounds } from './past-rounds';
import { useMatches } from './use-matches';
import { useRounds } from './use-rounds';
import { useWakeLock } from './use-wake-lock';
import { leftAndRight, matchSummary, outcomeOf, type Sides, summaryOf } from './words';

interface Props {
  readonly gameId: string;
  /** For a projector: large, with a way in for everyone who sees it. */
  readonly isScreen: boolean;
  readonly openTransport: OpenTransport;
  /** Why the player watches instead of playing, if they wanted to play. */
  readonly notice: string | undefined;
  readonly onJoin: () => void;
  readonly onScreen: () => void;
  /** What stands in the corner of a screen. */
  readonly corner: ComponentChildren;
}

/** A game from the side. */
export function WatchPage(props: Props) {
  const { gameId, openTransport } = props;
  const [watch] = useState(() => startWatch(gameId, openTransport));
  useEffect(() => () => watch.close(), [watch]);
  const state = useStore(watch.store);
  if (state.problem) return <NothingToSee problem={state.problem} />;
  if (!state.view) return <p class="loading">Looking at the game…</p>;
  return (
    <>
      {!state.isOnline && <LinkNotice onRetry={watch.reconnect} />}
      {/* Whoever takes a seat that was given up starts from nothing. */}
      <Watched key={state.view.since} {...props} view={state.view} history={state.history} />
    </>
  );
}

const PROBLEMS: Readonly<Record<NonNullable<Watching['problem']>, string>> = {
  'game-not-found': 'There is no such game. The link may be cut off, or nobody has played there for 30 days.',
  'game-full': 'As many people watch this game as can. Try again later.',
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
}

function Watched({ isScreen, notice, onJoin, onScreen, corner, view, history }: WatchedProps) {
  useWakeLock(isScreen);
  const { sides, shown, matches, ended, table, status, invitation } = useWatched(view, history);
  return (
    <section class={isScreen ? 'game watch screen' : 'game watch'}>
      <Duel
        sides={sides}
        match={matches.current}
        goal={view.goal}
        table={table}
        isMatchOver={ended !== undefined}
      />
      <div class="below">
        {notice && <p class="aside">{notice}</p>}
        <p class="status" data-testid="status">
          {status}
        </p>
        {invitation && !isScreen && (
          <p class="row">
            <button type="button" class="primary" onClick={onJoin}>
              {invitation}
            </button>
          </p>
        )}
      </div>
      <p class="aside watchers" data-testid="watchers">
        {championOf(view, sides)}
        {view.watchers} watching
      </p>
      <PastRounds rounds={shown} matches={matches.all} sides={sides} />
      {isScreen ? (
        corner
      ) : (
        <p class="row foot">
          <button type="button" onClick={onScreen}>
            Big screen
          </button>
        </p>
      )}
    </section>
  );
}

/** How far the game has come as those who watch it see it: a result counts once it has been revealed. */
function useWatched(view: WatchView, history: readonly WatchedRound[]) {
  const sides = sidesOf(view);
  const { shown, revealing } = useRounds(countedOf(view, history));
  const [isLeftReady, isRightReady] = [view.left.played, view.right?.played === true];
  const isRevealing = revealing !== undefined;
  const matches = useMatches(shown, view.goal, (isLeftReady || isRightReady) && !isRevealing, 0);
  const ended = isRevealing ? undefined : matches.ended;
  const last = shown.at(-1);
  const status = isRevealing ? '' : statusOf(view, sides);
  useAnnounced(last ? `Round ${shown.length}: ${summaryOf(last)}. ${sides.verdicts[outcomeOf(last)]}` : '');
  useAnnounced(ended ? matchSummary(ended, sides) : '');
  useAnnounced(status);
  const picking = {
    kind: 'picking',
    yours: undefined,
    areYouReady: isLeftReady,
    areTheyReady: isRightReady,
  } as const;
  const table: Table =
    isRevealing || isLeftReady || isRightReady
      ? (revealing ?? picking)
      : tableOf(undefined, last, undefined, false);
  const invitation = isRevealing ? undefined : invitationOf(view, ended?.winner);
  return { sides, shown, matches, ended, table, status, invitation };
}

const sidesOf = ({ left, right }: WatchView): Sides =>
  leftAndRight([left.name ?? 'Player 1', right?.name ?? 'Player 2']);

const countedOf = ({ since }: WatchView, history: readonly WatchedRound[]): Round[] =>
  history.slice(Math.max(0, since - 1)).map(({ left, right }) => ({ yourPlay: left, theirPlay: right }));

function statusOf({ left, right }: WatchView, { yours, theirs }: Sides): string {
  if (!right) return 'Waiting for an opponent…';
  if (left.played !== right.played) return `Waiting for ${left.played ? theirs : yours}…`;
  if (left.status !== 'online') return `${yours} is away.`;
  if (right.status !== 'online') return `${theirs} is away.`;
  return 'Both are picking…';
}

/** The words on the button that takes a seat; undefined where none is free. */
function invitationOf({ left, right, winnerStays }: WatchView, winner: 'you' | 'them' | undefined) {
  if (!right) return 'Join';
  const loser = winner === 'you' ? right : left;
  return winnerStays && winner && !loser.played ? 'I’m next!' : undefined;
}

/** Who has won the last match, and how many in a row. */
function championOf({ left, right }: WatchView, { yours, theirs }: Sides): string {
  const [name, streak] = left.streak > 0 ? [yours, left.streak] : [theirs, right?.streak ?? 0];
  if (streak === 0) return '';
  return streak === 1 ? `Champion: ${name}. ` : `Champion: ${name}, ${streak} matches in a row. `;
}
