import { useEffect, useState } from 'preact/hooks';
import { type Practice, startPractice } from '../practice/practice';
import { Game } from './game';
import { useStore } from './hooks';
import { capital, YOU_AND_COMPUTER } from './words';

/** A game against the computer, while a friend is on their way or there is no network. */
export function PracticePage() {
  const [practice] = useState(() => startPractice());
  // However it ends, its heartbeat must not go on.
  useEffect(() => () => practice.session.close(), [practice]);
  const state = useStore(practice.store);
  if (!state.view) return null;
  return (
    <Game state={state} view={state.view} session={practice.session} sides={YOU_AND_COMPUTER}>
      {(revealed) => <Thoughts practice={practice} revealed={revealed} />}
    </Game>
  );
}

/** Why the computer chose as it did, and what it has chosen now if the player wants to know. */
function Thoughts({ practice, revealed }: { practice: Practice; revealed: number }) {
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
