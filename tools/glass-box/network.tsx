import type { Choice } from './choice';
import { tabName, whoIsAt } from './names';
import { Hold, Offer } from './offer';
import type { Act } from './run-card';
import { messageSays } from './says';
import { momentOf, type Shown } from './shown';

interface Props extends Act {
  readonly shown: Shown;
}

const STATES = { open: 'open', cut: 'gone, unnoticed', dead: 'ended' } as const;

/** API Gateway: its connections, and the messages in flight, each on the side of its phone. */
export function Network({ shown, ...act }: Props) {
  const { story, choices } = shown;
  const { worlds } = story;
  const { world, flying } = momentOf(shown);
  const { connections } = worlds.gateway(world);
  return (
    <section class="part network" aria-labelledby="network">
      <h2 id="network">
        API Gateway <small>holds a connection to each phone</small>
      </h2>
      {connections.length === 0 && <p class="aside">No phone is connected yet.</p>}
      <ul class="connections">
        {connections.map(([id, tab, state]) => (
          <li key={id} class={`connection ${state} side-${tab}`}>
            {tabName(worlds.scope, tab)}: connection <code>{id}</code>, {STATES[state]}
            <Offers
              choices={choices.filter(({ about }) => 'connectionId' in about && about.connectionId === id)}
              {...act}
            />
          </li>
        ))}
      </ul>
      <ul class="envelopes" aria-label="Messages in flight">
        {[...new Set(flying)].map((wire) => {
          const { connectionId, message } = worlds.wires.value(wire);
          const copies = flying.filter((each) => each === wire).length;
          return (
            <li key={wire} class={`card envelope side-${worlds.tabOf(world, connectionId)}`}>
              <p>
                to {whoIsAt(worlds, world, connectionId)}
                {copies > 1 && `, ${copies} copies`}: <b>{messageSays(message)}</b>
              </p>
              <Offers
                choices={choices.filter(({ about }) => about.type === 'wire' && about.wire === wire)}
                {...act}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface OffersProps extends Act {
  readonly choices: readonly Choice[];
}

/** Some choices, and a way to hold back what would happen by itself. */
const Offers = ({ choices, held, onTake, onHold }: OffersProps) => (
  <span class="row">
    {choices.map((choice) => (
      <Offer key={choice.label} choice={choice} onTake={onTake} />
    ))}
    {choices.map(({ label, about }) =>
      about.type === 'end' || (about.type === 'wire' && about.what === 'arrives') ? (
        <Hold key={`hold ${label}`} label={label} isHeld={held.has(label)} onHold={onHold} />
      ) : null,
    )}
  </span>
);
