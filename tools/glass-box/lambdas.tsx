import type { Choice } from './choice';
import { whoIsAt } from './names';
import { type Act, RunCard } from './run-card';
import { momentOf, type Shown } from './shown';

/** How many of the runs that have ended since the scene began stay in sight. */
const KEPT = 2;

interface Props extends Act {
  readonly shown: Shown;
}

/** The runs of Lambdas: those under way with what they wait for, and the last ones that have ended. */
export function Lambdas({ shown, ...act }: Props) {
  const { story, choices, moments, lead, at } = shown;
  const before = moments[at - 1]?.runs ?? [];
  const { world, runs } = momentOf(shown);
  const known = moments[lead]?.runs ?? [];
  const over = runs.filter((run) => run.fate !== 'runs' && !known.includes(run)).slice(-KEPT);
  const inSight = [...runs.filter(({ fate }) => fate === 'runs'), ...over.reverse()];
  const choicesOf = (handler: number | undefined): readonly Choice[] =>
    choices.filter(({ about }) => 'handler' in about && about.handler === handler);
  return (
    <section class="part lambdas" aria-labelledby="lambdas">
      <h2 id="lambdas">
        Lambda <small>runs our code, once for each message</small>
      </h2>
      {inSight.length === 0 && <p class="aside">No function runs. A tap on a phone starts one.</p>}
      <ul>
        {inSight.map((run) => (
          <RunCard
            key={run.id}
            run={run}
            isActive={before[run.id - 1] !== run}
            who={(connectionId) => whoIsAt(story.worlds, world, connectionId)}
            choices={choicesOf(run.handler)}
            {...act}
          />
        ))}
      </ul>
    </section>
  );
}
