import { WATCH } from '../parts';
import type { State } from '../session/state';
import type { Visit } from '../visit';
import { useStore } from './hooks';
import { ScreenCorner } from './screen-corner';
import type { Ways } from './ways';
import { WithPart } from './with-part';

interface Props {
  readonly gameId: string;
  readonly isScreen: boolean;
  readonly visit: Visit;
  readonly ways: Ways;
}

/** What watching needs of the rest of the page. */
export function WatchFrame({ gameId, isScreen, visit, ways }: Props) {
  const state = useStore(visit.store);
  return (
    <WithPart part={WATCH}>
      {(WatchPage) => (
        <WatchPage
          gameId={gameId}
          isScreen={isScreen}
          openTransport={visit.openTransport}
          notice={noticeOf(state, gameId)}
          onJoin={() => ways.sit(gameId)}
          onScreen={() => ways.watch(gameId, 'screen')}
          corner={<ScreenCorner gameId={gameId} />}
        />
      )}
    </WithPart>
  );
}

/** Why somebody who wanted to play watches instead. */
function noticeOf(state: State, gameId: string): string | undefined {
  if (state.gameId !== gameId) return undefined;
  if (state.problem === 'game-full') return 'Both seats are taken, so you are watching.';
  return state.problem === 'seat-taken' ? 'Somebody else has your seat now. You are watching.' : undefined;
}
