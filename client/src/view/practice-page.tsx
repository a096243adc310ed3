import { useEffect, useState } from 'preact/hooks';
import { keepPractice, keptPractice } from '../practice/kept-practice';
import { type Practice as GameWithComputer, startPractice } from '../practice/practice';
import { Game } from './game';
import { useStore } from './hooks';
import { capital, YOU_AND_COMPUTER } from './words';

/**
 * A game against the computer, while a friend is on their way or there is no network. It survives a refresh.
 * @param restarts how often the player has asked to start over; what was asked before this was shown does not count
 */
export function PracticePage({ restarts }: { restarts: number }) {
  const [before] = useState(restarts);
  return <Practice key={restarts} isFresh={restarts !== before} />;
}

function Practice({ isFresh }: { isFresh: boolean }) {
  const [practice] = useState(() => startPractice(isFresh ? undefined : keptPractice()));
  // However it ends, its heartbeat must not go on.
  useEffect(() => () => practice.session.close(), [practice]);
  const state = useStore(practice.store);
  useEffect(() => {
    const moves = state.history.map(({ yourPlay }) => yourPlay);
    if (state.view) keepPractice({ moves, choices: [...practice.choices()] });
  }, [practice, state]);
  if (!state.view) return null;
  return (
    <Game state={state} view={state.view} session={practice.session} sides={YOU_AND_COMPUTER}>
      {(revealed) => <Thoughts practice={practice} revealed={revealed} />}
    </Game>
  );
}

/** Why the computer chose as it did, and what it has chosen now if the player wants to know. */
function Thoughts({ practice, revealed }: { practice: GameWithComputer; revealed: number }) {
  const [peekedIn, setPeekedIn] = useState(0);
  const choices = practice.choices();
  const last = choices[revealed - 1];
  const next = choices[revealed];
  return (
    <section class="practice" aria-label="What the computer thinks">
      <p>The computer writes its move down before you play, and learns from your habits.</p>
      <p data-testid="because">
        {peekedIn === revealed + 1 && next
          ? `It wrote down: ${capital(next.move)}.`
          : (last?.because ?? 'So far it can only guess.')}
      </p>
      <p class="row">
        <button type="button" onClick={() => setPeekedIn(revealed + 1)}>
          Peek at its move
        </button>
      </p>
    </section>
  );
}
