import { GOALS, type Goal } from '../../../domain/settings';

interface Props {
  readonly goal: Goal;
  readonly onChange: (goal: Goal) => void;
}

/** How many rounds it takes to win a match. */
export const GoalField = ({ goal, onChange }: Props) => (
  <fieldset class="goals">
    <legend>First to win</legend>
    {GOALS.map((each) => (
      <label key={each}>
        <input type="radio" name="goal" checked={each === goal} onChange={() => onChange(each)} />
        {each}
      </label>
    ))}
    <span>{goal === 1 ? 'round' : 'rounds'}</span>
  </fieldset>
);
