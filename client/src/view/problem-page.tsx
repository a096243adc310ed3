import type { Problem } from '../session/state';
import type { Ways } from './ways';

interface Content {
  readonly title: string;
  readonly text: string;
}

const TEXTS: Readonly<Record<Problem, Content>> = {
  'game-not-found': {
    title: 'Game not found',
    text: 'The link may be cut off, or nobody has played there for 30 days.',
  },
  'game-full': {
    title: 'This game is full',
    text: 'Two others are playing it already. Start a game of your own and ask them over!',
  },
  'seat-taken': {
    title: 'Someone else has your seat',
    text: 'You were away, and somebody else plays here now. You can start a game of your own.',
  },
  superseded: {
    title: 'You are playing elsewhere',
    text: 'You opened this game in another tab or window, so this one has stopped.',
  },
};

interface Props {
  /** What the backend said, or what is wrong with the address. */
  readonly problem: Problem | { readonly why: string };
  readonly ways: Ways;
  readonly onTakeOver?: () => void;
}

/** Shown in place of a game that cannot be shown, with the ways on. */
export function ProblemPage({ problem, ways, onTakeOver }: Props) {
  const { title, text } =
    typeof problem === 'string' ? TEXTS[problem] : { title: 'No game has this link', text: problem.why };
  const isElsewhere = problem === 'superseded';
  return (
    <section class="problem">
      <h2>{title}</h2>
      <p>{text}</p>
      <div class="choices">
        {isElsewhere && (
          <button type="button" class="primary" onClick={onTakeOver}>
            Play here
          </button>
        )}
        <button type="button" class={isElsewhere ? '' : 'primary'} onClick={() => ways.invite()}>
          Start a new game
        </button>
        {!isElsewhere && (
          <>
            <button type="button" onClick={ways.practice}>
              Practice with the computer
            </button>
            <button type="button" onClick={ways.start}>
              Enter a code
            </button>
          </>
        )}
      </div>
    </section>
  );
}
