import { useState } from 'preact/hooks';
import { countedRounds } from '../session/state';
import { Away } from './away';
import { type AgainstSomeone, Game } from './game';
import { Gestures } from './gestures';
import { InviteCard } from './invite-card';
import { Sheet } from './sheet';
import { youAnd } from './words';

/** A game with a friend, and what brings them back, or someone else, when they are away. */
export function FriendGame(props: AgainstSomeone) {
  const { state, view, session, onLeave, ...rest } = props;
  const [isInviting, setIsInviting] = useState(false);
  const sides = youAnd(view.theirName);
  const invite = () => setIsInviting(true);
  const isAway = view.theirStatus !== 'online';
  return (
    <>
      <Game
        {...rest}
        state={state}
        view={view}
        session={session}
        sides={sides}
        notice={
          isAway && (
            <Away
              view={view}
              sides={sides}
              release={state.release}
              isSeatFree={countedRounds(state).length === 0 && !view.theyPlayed}
              onInvite={invite}
              onRelease={session.release}
              onNewGame={onLeave}
            />
          )
        }
        foot={
          !isAway && (
            <>
              <Gestures session={session} them={sides.them} />
              <p class="row foot">
                <button type="button" onClick={invite}>
                  Invite
                </button>
              </p>
            </>
          )
        }
      />
      {isInviting && (
        <Sheet title={`Invite ${sides.them}`} onClose={() => setIsInviting(false)}>
          <InviteCard gameId={view.gameId} name={state.name} goal={view.goal} />
        </Sheet>
      )}
    </>
  );
}
