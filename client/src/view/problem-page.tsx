import type { Session } from '../session/session';
import type { Problem } from '../session/state';
import { JoinForm } from './join-form';

const TEXTS: Readonly<Record<Problem, { title: string; text: string }>> = {
  'game-not-found': {
    title: 'Game not found',
    text: 'The link may be cut off, or nobody has played there for 30 days.',
  },
  'game-full': { title: 'This game is full', text: 'Two other players are in it already.' },
  'seat-taken': {
    title: 'Your seat is taken',
    text: 'You gave it up, and someone else plays here now.',
  },
  superseded: {
    title: 'You are playing elsewhere',
    text: 'You opened this game in another tab or window, so this one has stopped.',
  },
};

/** Shown in place of a game that cannot be shown. */
export function ProblemPage({ problem, session }: { problem: Problem; session: Session }) {
  const { title, text } = TEXTS[problem];
  return (
    <section class="problem">
      <h2>{title}</h2>
      <p>{text}</p>
      <p class="row">
        {problem === 'superseded' && (
          <button type="button" class="primary" onClick={session.takeOver}>
            Play here
          </button>
        )}
        <button type="button" class={problem === 'superseded' ? '' : 'primary'} onClick={session.newGame}>
          Start a new game
        </button>
      </p>
      {problem !== 'superseded' && <JoinForm onJoin={session.openGame} />}
    </section>
  );
}
