import { REPLAY } from '../parts';
import type { Replay } from '../replay';
import { Announcer } from './announcer';
import { Header } from './header';
import { WithPart } from './with-part';

/** The page of a replay link. */
export const ReplayApp = ({ replay }: { replay: Replay }) => (
  <Announcer>
    <Header onNewGame={startNewGame} />
    <main>
      <WithPart part={REPLAY}>
        {(ReplayPage) => <ReplayPage replay={replay} onNewGame={startNewGame} />}
      </WithPart>
    </main>
  </Announcer>
);

const startNewGame = () => location.assign('/');
