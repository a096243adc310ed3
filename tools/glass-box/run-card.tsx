import type { GameStep } from '../../domain/step';
import type { Call } from '../explorer/handler';
import { answerSays } from './answers';
import type { Choice } from './choice';
import { Hold, Offer } from './offer';
import type { Made, Run } from './run';
import { callSays, routeOf } from './says';
import { conditionSays } from './write-says';

/** What can be done with choices. */
export interface Act {
  readonly held: ReadonlySet<string>;
  readonly onTake: (label: string) => void;
  readonly onHold: (label: string) => void;
}

interface Props extends Act {
  readonly run: Run;
  /** It is what the last thing happened to. */
  readonly isActive: boolean;
  readonly who: (connectionId: string) => string;
  readonly choices: readonly Choice[];
}

const FATES: Readonly<Record<Run['fate'], string>> = {
  runs: 'under way',
  ended: 'ended',
  died: 'died here',
  lost: 'never started',
};

/** One run of a Lambda: what it was asked, the calls that it has made, and those that it waits for. */
export function RunCard({ run, isActive, who, choices, ...act }: Props) {
  const { request, made, fate } = run;
  const { message } = request;
  const isPlay = message !== 'disconnect' && message.action === 'play';
  return (
    <li class={`card run ${fate} ${isActive ? 'active' : ''}`}>
      <h3>
        <code>{routeOf(request)}</code> for {who(request.connectionId)}
        {isPlay && `: ${message.play}, round ${message.round}`} <span class="fate">{FATES[fate]}</span>
      </h3>
      <ol>
        {made.map((each, index) => (
          <li key={index} class="made">
            {callSays(each.call, who)} <Answer made={each} />
          </li>
        ))}
        {choices.map((choice) =>
          choice.about.type === 'call' && choice.about.way === 'done' ? (
            <Pending
              key={choice.label}
              call={choice.about.call}
              name={choice.about.name}
              {...{ who, choices, ...act }}
            />
          ) : null,
        )}
      </ol>
      <p class="row">
        {choices.map((choice) =>
          choice.about.type === 'handler' ? (
            <Offer key={choice.label} choice={choice} onTake={act.onTake} />
          ) : null,
        )}
      </p>
    </li>
  );
}

function Answer({ made }: { made: Made }) {
  const text = answerSays(made);
  return <b class={text.startsWith('✘') ? 'no' : ''}>{text}</b>;
}

interface PendingProps extends Omit<Props, 'run' | 'isActive'> {
  readonly call: Call;
  readonly name: string;
}

/** A call that is about to be made, and how it can go. */
function Pending({ call, name, who, choices, held, onTake, onHold }: PendingProps) {
  const ways = choices.filter(({ about }) => about.type === 'call' && about.name === name);
  return (
    <li class="pending">
      {callSays(call, who)}
      {call.method === 'step' && <em>, only if {conditionSays(call.args[1] as GameStep)}</em>}
      <span class="row">
        {ways.map((choice) => (
          <Offer key={choice.label} choice={choice} onTake={onTake} />
        ))}
        {ways.slice(0, 1).map(({ label }) => (
          <Hold key={label} label={label} isHeld={held.has(label)} onHold={onHold} />
        ))}
      </span>
    </li>
  );
}
