import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { View } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import { tableOf } from '../duel/table';
import { giveFeedback } from '../feedback';
import type { Session } from '../session/session';
import { canPlay, countedRounds, isSending, lockedMove, type State } from '../session/state';
import { Celebration } from './celebration';
import { Duel } from './duel';
import { MatchEnd } from './match-end';
import { Moves } from './moves';
import { PastRounds } from './past-rounds';
import { Presence } from './presence';
import { type Status, statusOf } from './status';
import { type Call, useCallBack } from './use-call-back';
import { useGameAnnounced } from './use-game-announced';
import { useMatches } from './use-matches';
import { useRoundFeedback, useRounds } from './use-rounds';
import type { Sides } from './words';

interface Props {
  readonly state: State;
  readonly view: View;
  readonly session: Session;
  readonly sides: Sides;
  /** The other player has just come. */
  readonly hasArrived?: boolean;
  /** There is no connection, so the opponent's presence is not known. */
  readonly isLinkDown?: boolean;
  /** How often the player has asked elsewhere to play again. */
  readonly again?: number;
  /** What stands between the status and the moves, and below all else. */
  readonly notice?: ComponentChildren;
  readonly foot?: ComponentChildren;
  /** What stands beside the game, given how many rounds have been revealed. */
  readonly children?: (revealed: number) => ComponentChildren;
}

/** A game with another player, as one of them sees it. */
export function Game(props: Props) {
  const { state, view, session, sides, hasArrived = false, isLinkDown = false, again = 0 } = props;
  const locked = lockedMove(state);
  const hasPlayed = locked !== undefined;
  const isFriend = sides.kind === 'friends';
  const rounds = useRounds(countedRounds(state));
  const { shown, revealing, outcome } = rounds;
  const isRevealing = revealing !== undefined;
  const matches = useMatches(shown, hasPlayed && !isRevealing, again);
  const endedMatch = isRevealing ? undefined : matches.ended;
  const status = statusOf({
    view,
    sides,
    hasPlayed,
    isSending: isSending(state),
    isRevealing,
    isMatchOver: endedMatch !== undefined,
  });

  useRoundFeedback(rounds);
  useGameAnnounced({ state, sides, rounds: shown, endedMatch, status });
  useCallBack(isFriend ? callOf(isRevealing, status, hasArrived) : undefined, sides.they);
  const play = usePlay(session);
  const table = tableOf(revealing, matches.current.rounds.at(-1), locked, view.theyPlayed);

  return (
    <>
      <section class="game">
        <Duel
          sides={sides}
          match={matches.current}
          table={table}
          areTheyAhead={table.kind === 'round' && !isRevealing && view.theyPlayed}
          isMatchOver={endedMatch !== undefined}
          presence={isFriend ? <Presence view={view} isKnown={!isLinkDown} /> : undefined}
        />
        <div class="below">
          {status.isShown && (
            <StatusLine key={status.text} status={status} arrived={hasArrived ? sides.they : undefined} />
          )}
          {endedMatch && <MatchEnd match={endedMatch} view={view} onAgain={matches.next} />}
          {props.notice}
          {state.notice && <p class="notice">{state.notice}</p>}
        </div>
        <Moves
          locked={locked}
          isSending={isSending(state)}
          round={canPlay(state) && !isRevealing ? view.round : undefined}
          onPlay={play}
        />
        <PastRounds rounds={shown} matches={matches.all} sides={sides} />
        {props.foot}
        {outcome === 'win' && !isRevealing && (
          <Celebration key={shown.length} isMatch={endedMatch?.winner === 'you'} />
        )}
      </section>
      {props.children?.(shown.length)}
    </>
  );
}

function usePlay(session: Session): (move: Move) => void {
  return useCallback(
    (move) => {
      giveFeedback('lock');
      session.play(move);
    },
    [session],
  );
}

/** A round that is over calls first: what comes after it may already be there, but is not shown yet. */
function callOf(isRevealing: boolean, { isWaitedFor }: Status, hasArrived: boolean): Call | undefined {
  if (isRevealing) return 'result';
  if (isWaitedFor) return 'turn';
  return hasArrived ? 'friend' : undefined;
}

interface StatusProps {
  readonly status: Status;
  /** Who has just come, if anyone. */
  readonly arrived: string | undefined;
}

/** It moves when it asks for something. */
const StatusLine = ({ status, arrived }: StatusProps) => (
  <p class={status.isWaitedFor || arrived ? 'status nudge' : 'status'} data-testid="status">
    {arrived && !status.isWaitedFor && `${arrived} is here! `}
    {status.text}
  </p>
);
