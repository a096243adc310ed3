import { isUserIdKept } from '../identity';
import type { Session } from '../session/session';
import { isFriendHere, isSeeking, type State } from '../session/state';
import { Connecting } from './connecting';
import { FriendGame } from './friend-game';
import { LinkNotice } from './link-notice';
import { ProblemPage } from './problem-page';
import { Seeking } from './seeking';
import { StrangerGame } from './stranger-game';
import { Waiting } from './waiting';
import type { Ways } from './ways';

interface Props {
  readonly state: State;
  readonly session: Session;
  readonly ways: Ways;
  readonly hasArrived: boolean;
  readonly isLinkDown: boolean;
  readonly again: number;
}

/** The game that the player is in, or why there is none. */
export function GamePage({ state, session, ways, hasArrived, isLinkDown, again }: Props) {
  const { problem, view, gameId } = state;
  const TheirGame = view?.quick ? StrangerGame : FriendGame;
  if (problem) return <ProblemPage problem={problem} ways={ways} onTakeOver={session.takeOver} />;
  if (!view)
    return <Connecting isLinkDown={isLinkDown} onRetry={session.reconnect} onPractice={ways.practice} />;
  return (
    <>
      {isLinkDown && <LinkNotice onRetry={session.reconnect} />}
      {!isUserIdKept() && (
        <p class="aside">This browser keeps no data for this page, so a refresh loses your seat.</p>
      )}
      {isSeeking(state) ? (
        <Seeking
          key={gameId}
          isLinkDown={isLinkDown}
          onRename={ways.rename}
          onPractice={ways.practice}
          onInvite={() => ways.invite()}
          onStop={ways.stop}
        />
      ) : isFriendHere(state) ? (
        <TheirGame
          // Whoever takes a seat that was given up starts from nothing.
          key={`${gameId} ${view.since}`}
          state={state}
          view={view}
          session={session}
          hasArrived={hasArrived}
          isLinkDown={isLinkDown}
          again={again}
          onLeave={ways.another}
        />
      ) : (
        <Waiting
          key={gameId}
          state={state}
          view={view}
          session={session}
          isLinkDown={isLinkDown}
          onRename={ways.rename}
          onPractice={ways.practice}
        />
      )}
    </>
  );
}
