import type { Session } from '../session';
import type { Problem } from '../state';

const TEXTS: Readonly<Record<Problem, { title: string; text: string }>> = {
  'game-not-found': {
    title: 'Game not found',
    text: 'The link may be cut off, or the game is over 30 days old.',
  },
  'game-full': { title: 'This game is full', text: 'Two other players are in it already.' },
  superseded: {
    title: 'You are playing elsewhere',
    text: 'You opened this game in another tab or browser window.',
  },
};

/** Shown in place of a game that cannot be shown. */
export function ProblemPage({ problem, session }: { problem: Problem; session: Session }) {
  const { title, text } = TEXTS[problem];
  return (
    <section class="problem">
      <h2>{title}</h2>
      <p>{text}</p>
      {problem === 'superseded' && (
        <button type="button" onClick={session.takeOver}>
          Play here
        </button>
      )}
      <button type="button" onClick={session.newGame}>
        New game
      </button>
    </section>
  );
}
