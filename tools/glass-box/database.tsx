import type { Seat } from '../../domain/ports';
import type { Clause } from './condition';
import { Item } from './item';
import type { LastWrite } from './moment';
import { momentOf, type Shown } from './shown';
import { touchedIn } from './touched';
import { conditionSays, writtenOf } from './write-says';

/** DynamoDB: the game's item, what the last write changed in it, and the condition that guarded that. */
export function Database({ shown }: { shown: Shown }) {
  const { story, moments, lead } = shown;
  const moment = momentOf(shown);
  const { world } = moment;
  // What was written before the scene began is not part of it.
  const lastWrite = moment.lastWrite === moments[lead]?.lastWrite ? undefined : moment.lastWrite;
  const { isDatabase } = touchedIn(story.worlds, moment);
  const { games, connections, watchers = [] } = story.worlds.stored(world);
  return (
    <section class={`part database ${isDatabase ? 'touched' : ''}`} aria-labelledby="database">
      <h2 id="database">
        DynamoDB <small>keeps the game</small>
      </h2>
      {games.length === 0 && <p class="aside">The table is empty.</p>}
      {lastWrite && <Guard write={lastWrite} />}
      {games.map(([id, game]) => (
        <Item key={id} game={game} before={isBehind(lastWrite, id) ? lastWrite?.before : undefined} />
      ))}
      <ul class="connection-items aside">
        {connections.map(([id, { seats }]) => (
          <li key={id}>
            <code>CONN#{id}</code> {seats.map(placeOf).join(', ') || 'sits in no game'}
          </li>
        ))}
        {watchers.map(([id, each]) => (
          <li key={id}>
            <code>GAME#{id}</code>, <code>WATCHERS</code>:{' '}
            {each.map(({ connectionId }) => connectionId).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

const placeOf = ({ gameId, userId }: Seat): string =>
  userId === undefined ? `watches ${gameId}` : `sits in ${gameId}`;

/** Whether the last write made this item what it is. */
const isBehind = (write: LastWrite | undefined, gameId: string): boolean =>
  write?.gameId === gameId && write.refusals.includes(undefined);

/** The write that was tried last, with its condition: in words, and what did not hold as it is written. */
function Guard({ write: { step, refusals, against } }: { write: LastWrite }) {
  const { update, conditions } = writtenOf(step, against);
  const refusal = refusals.at(-1);
  const failed = refusal ? conditions.filter(({ holds }) => !holds) : [];
  return (
    <div class={`card guard ${refusal ? 'refused' : 'held'}`}>
      <p>
        <b>One write:</b> {step.type}, only if {conditionSays(step)}.{' '}
        {refusals.map((each, index) => (
          <b key={index} class={`verdict ${each ? 'no' : 'yes'}`}>
            {index > 0 && 'Again: '}
            {each ? `✘ That does not hold (${each}), so nothing changed. ` : '✔ That holds: written. '}
          </b>
        ))}
      </p>
      <Clauses clauses={failed} />
      <details>
        <summary>As sent to DynamoDB</summary>
        <code>UpdateItem {update}</code>
        <p>only if</p>
        <Clauses clauses={conditions} />
      </details>
    </div>
  );
}

const Clauses = ({ clauses }: { clauses: readonly Clause[] }) => (
  <ul>
    {clauses.map(({ text, holds }) => (
      <li key={text} class={holds ? 'yes' : 'no'}>
        {holds ? '✔' : '✘'} <code>{text}</code>
      </li>
    ))}
  </ul>
);
