import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { MAX_ROUNDS } from '../../../domain/game';
import type { View } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import { giveFeedback } from '../feedback';
import type { Session } from '../session/session';
import { canPlay, countedRounds, isSending, lockedMove, type State } from '../session/state';
import { Celebration } from './celebration';
import { Duel } from './duel';
import { MadeGesture } from './gestures';
import { handsOf } from './hands';
import { MatchEnd } from './match-end';
import { Moves } from './moves';
import { PastRounds } from './past-rounds';
import { Presence } from './presence';
import { type Status, statusOf } from './status';
import { type Call, useCallBack } from './use-call-back';
import { useGameAnnounced } from './use-game-announced';
import { useMatches } from './use-matches';
import { useRounds } from './use-rounds';
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
}

/** A game with another player, as one of them sees it. */
export function Game(props: Props) {
  const { state, view, session, sides, hasArrived = false, isLinkDown = false, again = 0 } = props;
  const locked = lockedMove(state);
  const hasPlayed = locked !== undefined;
  const isFriend = sides.kind === 'friends';
  const { shown: rounds, isShaking, outcome } = useRounds(countedRounds(state));
  const matches = useMatches(rounds, view.goal, hasPlayed && !isShaking, again);
  const endedMatch = isShaking ? undefined : matches.ended;
  const status = statusOf({
    view,
    sides,
    hasPlayed,
    isSending: isSending(state),
    isShaking,
    isMatchOver: endedMatch !== undefined,
  });

  useGameAnnounced({ state, sides, rounds, endedMatch, status });
  useCallBack(isFriend ? callOf(isShaking, status, hasArrived) : undefined, sides.they);
  const play = usePlay(session);

  return (
    <section class="game">
      <Duel
        sides={sides}
        round={Math.min(rounds.length + 1, MAX_ROUNDS)}
        match={matches.current}
        goal={view.goal}
        hands={handsOf(isShaking, view, locked, matches.current.rounds.at(-1))}
        presence={
          isFriend && (
            <>
              <Presence view={view} isKnown={!isLinkDown} />
              <MadeGesture gesture={state.gesture} they={sides.they} />
            </>
          )
        }
      />
      {endedMatch && <MatchEnd match={endedMatch} sides={sides} view={view} onAgain={matches.next} />}
      {status.isShown && (
        <StatusLine key={status.text} status={status} arrived={hasArrived ? sides.they : undefined} />
      )}
      {props.notice}
      {state.notice && <p class="notice">{state.notice}</p>}
      <Moves
        locked={locked}
        isSending={isSending(state)}
        round={canPlay(state) && !isShaking ? view.round : undefined}
        onPlay={play}
      />
      <PastRounds rounds={rounds} matches={matches.all} sides={sides} />
      {props.foot}
      {outcome === 'win' && <Celebration key={rounds.length} />}
    </section>
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
function callOf(isShaking: boolean, { isWaitedFor }: Status, hasArrived: boolean): Call | undefined {
  if (isShaking) return 'result';
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
