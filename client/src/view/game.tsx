import { useCallback, useEffect, useState } from 'preact/hooks';
import { MAX_ROUNDS } from '../../../domain/game';
import type { View } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import { giveFeedback } from '../feedback';
import type { Session } from '../session/session';
import { canPlay, isReconnecting, lockedMove, type State } from '../session/state';
import { useAnnounced } from './announcer';
import { Celebration } from './celebration';
import { Duel } from './duel';
import { useRevealed, useTitle } from './hooks';
import { MatchEnd } from './match-end';
import { Moves } from './moves';
import { PastRounds } from './past-rounds';
import { Presence } from './presence';
import { statusText } from './status-text';
import { useMatches } from './use-matches';
import { FRIENDS, matchSummary, outcomeOf, type Sides, summaryOf } from './words';

interface Props {
  readonly state: State;
  readonly view: View;
  readonly session: Session;
  readonly sides: Sides;
  /** The other player has just come. */
  readonly hasArrived?: boolean;
}

/** A game with another player, as one of them sees it. */
export function Game({ state, view, session, sides, hasArrived = false }: Props) {
  const locked = lockedMove(state);
  const isWaitedFor = view.theyPlayed && !locked;
  const revealed = useRevealed(state.history.length);
  const isShaking = revealed < state.history.length;
  const rounds = state.history.slice(0, revealed);
  const last = rounds.at(-1);
  const matches = useMatches(rounds, locked !== undefined && !isShaking);
  const status = isShaking ? 'Rock, paper, scissors…' : statusText(view, locked !== undefined, sides);
  const showsEnd = matches.isOver && !isShaking;
  const isFriend = sides === FRIENDS;
  // The computer waits for no one.
  const showsStatus = !showsEnd || (isWaitedFor && isFriend);
  // The last round stays in view until the player turns to the next one.
  const shown = locked ? undefined : matches.current.rounds.at(-1);

  useAnnounced(last ? `Round ${revealed}: ${summaryOf(last)}. ${sides.verdicts[outcomeOf(last)]}` : '');
  useAnnounced(showsEnd ? matchSummary(matches.current, sides) : '');
  useAnnounced(isFriend && showsStatus && !isShaking ? status : '');
  useAnnounced(isReconnecting(state) ? 'No connection. Trying again.' : '');
  useAnnounced(state.notice ?? '');
  useTitle(isWaitedFor ? 'Your turn!' : hasArrived ? 'Your friend is here!' : undefined);
  const play = useCallback(
    (move: Move) => {
      giveFeedback('lock');
      session.play(move);
    },
    [session],
  );
  const [firstSeen] = useState(revealed);
  useEffect(() => {
    if (last && revealed > firstSeen) giveFeedback(outcomeOf(last));
  }, [revealed]);

  return (
    <section class="game">
      <Duel
        sides={sides}
        round={Math.min(revealed + 1, MAX_ROUNDS)}
        match={matches.current}
        hands={{
          yours: isShaking ? 'shaking' : (locked ?? shown?.yourPlay ?? 'none'),
          theirs: isShaking ? 'shaking' : (shown?.theirPlay ?? (view.theyPlayed ? 'hidden' : 'none')),
        }}
        presence={
          isFriend
            ? {
                yours: isReconnecting(state) && <span class="presence">Reconnecting…</span>,
                theirs: <Presence view={view} />,
              }
            : undefined
        }
      />
      {showsEnd && <MatchEnd match={matches.current} sides={sides} onAgain={matches.next} />}
      {showsStatus && (
        <p key={status} class={isWaitedFor || hasArrived ? 'status nudge' : 'status'} data-testid="status">
          {hasArrived && !isWaitedFor && 'Your friend is here! '}
          {status}
        </p>
      )}
      {state.notice && <p class="notice">{state.notice}</p>}
      <Moves locked={locked} round={canPlay(state) && !isShaking ? view.round : undefined} onPlay={play} />
      <PastRounds rounds={rounds} matches={matches.all} sides={sides} />
      {last && revealed > firstSeen && outcomeOf(last) === 'win' && <Celebration key={revealed} />}
    </section>
  );
}
