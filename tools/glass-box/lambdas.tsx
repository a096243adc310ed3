import { answerSays } from './answers';
import type { Choice } from './choice';
import type { Moment } from './moment';
import { whoIsAt } from './names';
import { Offer } from './offer';
import type { Run } from './run';
import { callSays, routeOf } from './says';
import type { Story } from './story';

interface Props {
  readonly story: Story;
  readonly moment: Moment;
  readonly choices: readonly Choice[];
  readonly onTake: (label: string) => void;
}

/** How many runs that have ended stay in sight. */
const KEPT = 2;

/** The runs of Lambdas: those under way with what they wait for, and the last ones that have ended. */
export function Lambdas({ story, moment, choices, onTake }: Props) {
  const under = moment.runs.filter(({ fate }) => fate === 'runs');
  const over = moment.runs.filter(({ fate }) => fate !== 'runs').slice(-KEPT);
  const shown = moment.runs.filter((run) => under.includes(run) || over.includes(run));
  return (
    <section class="part lambdas" aria-labelledby="lambdas">
      <h2 id="lambdas">Lambda</h2>
      {shown.length === 0 && <p class="aside">No function runs. A tap on a phone starts one.</p>}
      <ul>
        {shown.map((run) => (
          <RunCard
            key={run.id}
            run={run}
            who={(connectionId) => whoIsAt(story.worlds, moment.world, connectionId)}
            choices={choices.filter(
              ({ about }) => 'handler' in about && run.handler !== undefined && about.handler === run.handler,
            )}
            onTake={onTake}
          />
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly run: Run;
  readonly who: (connectionId: string) => string;
  readonly choices: readonly Choice[];
  readonly onTake: (label: string) => void;
}

const FATES: Readonly<Record<Run['fate'], string>> = {
  runs: 'under way',
  ended: 'ended',
  died: 'died here',
  lost: 'never started',
};

function RunCard({ run, who, choices, onTake }: CardProps) {
  const { request, made, fate } = run;
  const { message } = request;
  const pending = choices.filter(({ about }) => about.type === 'call' && about.way === 'done');
  return (
    <li class={`card run ${fate}`}>
      <h3>
        <code>{routeOf(request)}</code> for {who(request.connectionId)}
        {message !== 'disconnect' && message.action === 'play' && `: ${message.play}, round ${message.round}`}
        <span class="fate">{FATES[fate]}</span>
      </h3>
      <ol>
        {made.map((each, index) => (
          <li key={index} class="made">
            {callSays(each.call, who)} <b>{answerSays(each)}</b>
          </li>
        ))}
        {pending.map(
          ({ about }) =>
            about.type === 'call' && (
              <li key={about.name} class="pending">
                {callSays(about.call, who)}
                <span class="row">
                  {choices
                    .filter((choice) => choice.about.type === 'call' && choice.about.name === about.name)
                    .map((choice) => (
                      <Offer key={choice.label} choice={choice} onTake={onTake} />
                    ))}
                </span>
              </li>
            ),
        )}
      </ol>
      <p class="row">
        {choices
          .filter(({ about }) => about.type === 'handler')
          .map((choice) => (
            <Offer key={choice.label} choice={choice} onTake={onTake} />
          ))}
      </p>
    </li>
  );
}
