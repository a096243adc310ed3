import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Match } from '../../../domain/match';
import type { View } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import { giveFeedback } from '../feedback';
import type { Session } from '../session/session';
import { canPlay, isSending, type State } from '../session/state';
import { Celebration } from './celebration';
import { Duel } from './duel';
import { MadeGesture } from './gestures';
import { MatchEnd } from './match-end';
import { Moves } from './moves';
import { PastRounds } from './past-rounds';
import { Presence } from './presence';
import type { Status } from './status';
import { Lesson, StatusLine } from './status-line';
import { type Call, useCallBack } from './use-call-back';
import { useCourse } from './use-course';
import { useLesson } from './use-lesson';
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
  /** What stands below the opponent's name, given how many rounds have been revealed. */
  readonly portrait?: (revealed: number) => ComponentChildren;
  /** What stands in place of more matches, where there is only one. */
  readonly end?: (match: Match) => ComponentChildren;
  /** What stands between the status and the moves, and below all else. */
  readonly notice?: ComponentChildren;
  readonly foot?: ComponentChildren;
  /** What stands beside the game, given how many rounds have been revealed. */
  readonly children?: (revealed: number) => ComponentChildren;
}

/** What a game with a friend and one with a stranger are both given. */
export interface AgainstSomeone extends Required<Pick<Props, 'hasArrived' | 'isLinkDown' | 'again'>> {
  readonly state: State;
  readonly view: View;
  readonly session: Session;
  readonly onLeave: () => void;
}

/** A game with another player, as one of them sees it. */
export function Game(props: Props) {
  const { state, view, session, sides, hasArrived = false } = props;
  const isFriend = sides.kind === 'friends';
  const course = useCourse(props);
  const play = usePlay(session);
  const { locked, shown, isRevealing, matches, endedMatch, status, table } = course;
  useCallBack(isFriend ? callOf(isRevealing, status, hasArrived) : undefined, sides.they);
  const lesson = useLesson({ rounds: shown.length, hasPlayed: locked !== undefined, goal: view.goal });
  return (
    <>
      <section class="game">
        <Duel
          sides={sides}
          match={matches.current}
          goal={view.goal}
          table={table}
          areTheyAhead={table.kind === 'round' && !isRevealing && view.theyPlayed}
          isMatchOver={endedMatch !== undefined}
          watchers={view.watchers}
          presence={isFriend ? <AboutThem {...props} /> : props.portrait?.(shown.length)}
        />
        <div class="below">
          {status.isShown && (
            <StatusLine key={status.text} status={status} arrived={hasArrived ? sides.they : undefined} />
          )}
          {status.isShown && !endedMatch && <Lesson text={lesson} />}
          {endedMatch && <Ended match={endedMatch} {...props} onAgain={matches.next} />}
          {props.notice}
          {state.notice && <p class="notice">{state.notice}</p>}
        </div>
        {!(props.end && endedMatch) && (
          <Moves
            locked={locked}
            isSending={isSending(state)}
            round={isRevealing ? undefined : openRound(state)}
            onPlay={play}
          />
        )}
        <PastRounds rounds={shown} matches={matches.all} sides={sides} />
        {props.foot}
        {course.hasWon && <Celebration key={shown.length} isMatch={endedMatch?.winner === 'you'} />}
      </section>
      {props.children?.(shown.length)}
    </>
  );
}

/** What comes after a match: another one, or whatever there is in its place. */
const Ended = ({ match, end, onAgain, ...game }: Props & { match: Match; onAgain: () => void }) =>
  end ? end(match) : <MatchEnd match={match} {...game} onAgain={onAgain} />;

/** The round that can be played now, if any. */
const openRound = (state: State): number | undefined => (canPlay(state) ? state.view?.round : undefined);

/** Whether the opponent is there, and the gesture that they have just made. */
const AboutThem = ({ state, view, sides, isLinkDown = false }: Props) => (
  <>
    <Presence view={view} isKnown={!isLinkDown} />
    <MadeGesture gesture={state.gesture} they={sides.they} />
  </>
);

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
