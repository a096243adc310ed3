import { useEffect, useState } from 'preact/hooks';
import { type KeptPractice, keepPractice, keptPractice } from '../practice/kept-practice';
import { OPPONENTS, type OpponentId } from '../practice/opponents/opponents';
import { startPractice } from '../practice/practice';
import { ComputerGame } from './computer-game';
import { HabitsAfterMatch } from './habits';
import { OpponentChoice } from './opponent-choice';

/** The opponent, and the game in progress with it, if any. */
interface Against {
  readonly opponent: OpponentId;
  readonly kept?: KeptPractice | undefined;
}

/**
 * Games against the computer, while a friend is on their way or there is no network. They survive a refresh.
 * @param restarts how often the player has asked to start over; what was asked before this was shown does not count
 */
export function PracticePage({ restarts }: { restarts: number }) {
  const [before] = useState(restarts);
  const [against, setAgainst] = useState<Against | undefined>(() => {
    const kept = keptPractice();
    return kept && { opponent: kept.opponent, kept };
  });
  if (!against) return <OpponentChoice onChoose={(opponent) => setAgainst({ opponent })} />;
  const { opponent, kept } = against;
  return (
    <Practice
      key={restarts}
      opponent={opponent}
      kept={restarts === before ? kept : undefined}
      onAnother={() => setAgainst(undefined)}
    />
  );
}

interface Props extends Against {
  readonly onAnother: () => void;
}

function Practice({ opponent, kept, onAnother }: Props) {
  const [practice] = useState(() => startPractice(OPPONENTS[opponent].prepare(Math.random), kept));
  useEffect(() => {
    const keep = () => {
      const { view, history } = practice.store.get();
      const moves = history.map(({ yourPlay }) => yourPlay);
      if (view) keepPractice({ opponent, moves, choices: [...practice.choices()] });
    };
    // Keep what happened before this listens as well, first of all that the game is new.
    keep();
    return practice.store.subscribe(keep);
  }, [practice, opponent]);
  return (
    <ComputerGame opponent={opponent} practice={practice}>
      {(rounds) => (
        <>
          <HabitsAfterMatch rounds={rounds} />
          <p class="row">
            <button type="button" onClick={onAnother}>
              Another opponent
            </button>
          </p>
        </>
      )}
    </ComputerGame>
  );
}
