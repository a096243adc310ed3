import { useState } from 'preact/hooks';
import { MOVES } from '../../../domain/rules';
import { DEFAULT_SETTINGS, type Goal } from '../../../domain/settings';
import { GoalField } from './goal-field';
import { Hand } from './hand';
import { JoinForm } from './join-form';
import { NameField } from './name-field';
import type { Ways } from './ways';

/** The front page. It makes no game before somebody asks for one. */
export function StartPage({ ways }: { ways: Ways }) {
  const [goal, setGoal] = useState<Goal>(DEFAULT_SETTINGS.goal);
  const [isParty, setIsParty] = useState(false);
  return (
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
        <div class="with-friend">
          <button type="button" class="primary big" onClick={() => ways.invite(goal, isParty)}>
            Play with a friend
          </button>
          <GoalField goal={goal} onChange={setGoal} />
          <label class="party">
            <input type="checkbox" checked={isParty} onChange={() => setIsParty(!isParty)} />
            Party: the winner stays, and the loser of a match makes room for the next
          </label>
        </div>
        <button type="button" onClick={ways.seek}>
          Play anyone who is there
        </button>
        <button type="button" onClick={ways.daily}>
          Today’s duel
        </button>
        <button type="button" onClick={ways.practice}>
          Practice with the computer
        </button>
      </div>
      <JoinForm onJoin={ways.join} />
    </section>
  );
}
