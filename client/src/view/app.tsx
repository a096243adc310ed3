import type { Session } from '../session';
import type { State } from '../state';
import { Game } from './game';
import { ProblemPage } from './problem-page';

/** The whole page for a state. */
export function App({ state, session }: { state: State; session: Session }) {
  return (
    <>
      <header>
        <h1>Rock Paper Scissors Lizard Spock</h1>
        {state.view && (
          <button type="button" class="quiet" onClick={session.newGame}>
            New game
          </button>
        )}
      </header>
      <main>
        {state.problem ? (
          <ProblemPage problem={state.problem} session={session} />
        ) : state.view ? (
          <Game state={state} view={state.view} session={session} />
        ) : (
          <p class="status">Setting up your game…</p>
        )}
      </main>
      <p class="link" role="status">
        {state.link === 'reconnecting' && 'Reconnecting…'}
      </p>
    </>
  );
}
