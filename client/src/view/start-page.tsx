import { MOVES } from '../../../domain/rules';
import { Hand } from './hand';
import { JoinForm } from './join-form';
import { NameField } from './name-field';
import type { Ways } from './ways';

/** The front page. It makes no game before somebody asks for one. */
export const StartPage = ({ ways }: { ways: Ways }) => (
  <section class="start">
    <p class="five-hands" aria-hidden="true">
      {MOVES.map((move) => (
        <Hand key={move} move={move} />
      ))}
    </p>
    <h2>Pick a hand in secret. Show it together.</h2>
    <p>Every hand beats two others and loses to two.</p>
    <div class="choices">
      <NameField onRename={ways.rename} />
      <button type="button" class="primary big" onClick={ways.invite}>
        Play with a friend
      </button>
      <button type="button" onClick={ways.practice}>
        Practice with the computer
      </button>
    </div>
    <JoinForm onJoin={ways.join} />
  </section>
);
