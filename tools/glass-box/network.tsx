import type { Choice } from './choice';
import type { Shown } from './glass';
import { momentOf } from './glass';
import { tabName, whoIsAt } from './names';
import { Offer } from './offer';
import { messageSays } from './says';

interface Props {
  readonly shown: Shown;
  readonly onTake: (label: string) => void;
  readonly onHold: (label: string) => void;
}

const STATES = { open: 'open', cut: 'gone, unnoticed', dead: 'ended' } as const;

/** API Gateway: its connections, and the messages in flight. */
export function Network({ shown, onTake, onHold }: Props) {
  const { story, choices, held } = shown;
  const { worlds } = story;
  const { world, flying } = momentOf(shown);
  const { connections } = worlds.gateway(world);
  return (
    <section class="part network" aria-labelledby="network">
      <h2 id="network">API Gateway</h2>
      <ul class="connections">
        {connections.map(([id, tab, state]) => (
          <li key={id} class={`connection ${state}`}>
            <code>{id}</code> {tabName(worlds.scope, tab)}, {STATES[state]}
            <Offers
              choices={choices.filter(({ about }) => 'connectionId' in about && about.connectionId === id)}
              {...{ held, onTake, onHold }}
            />
          </li>
        ))}
      </ul>
      {connections.length === 0 && <p class="aside">No phone is connected yet.</p>}
      <ul class="envelopes" aria-label="Messages in flight">
        {[...new Set(flying)].map((wire) => {
          const { connectionId, message } = worlds.wires.value(wire);
          return (
            <li key={wire} class="card envelope">
              <p>
                to <b>{whoIsAt(worlds, world, connectionId)}</b>
                {count(flying, wire) > 1 && `, ${count(flying, wire)} copies`}
              </p>
              <p>{messageSays(message)}</p>
              <Offers
                choices={choices.filter(({ about }) => about.type === 'wire' && about.wire === wire)}
                {...{ held, onTake, onHold }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const count = (numbers: readonly number[], number: number): number =>
  numbers.filter((each) => each === number).length;

interface OffersProps {
  readonly choices: readonly Choice[];
  readonly held: ReadonlySet<string>;
  readonly onTake: (label: string) => void;
  readonly onHold: (label: string) => void;
}

/** Some choices, and a way to hold back what would happen by itself. */
const Offers = ({ choices, held, onTake, onHold }: OffersProps) => (
  <p class="row">
    {choices.map((choice) => (
      <Offer key={choice.label} choice={choice} onTake={onTake} />
    ))}
    {choices
      .filter(({ about }) => about.type === 'end' || (about.type === 'wire' && about.what === 'arrives'))
      .map(({ label }) => (
        <button
          key={`hold ${label}`}
          type="button"
          class="offer fault"
          aria-pressed={held.has(label)}
          aria-label={`Hold back: ${label}`}
          onClick={() => onHold(label)}
        >
          {held.has(label) ? 'held' : 'hold'}
        </button>
      ))}
  </p>
);
