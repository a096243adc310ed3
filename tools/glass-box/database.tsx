import type { Game } from '../../domain/game';
import type { Moment } from './moment';
import { type ItemRow, rowsOf } from './item-rows';
import type { LastWrite } from './moment';
import { sizeOf } from './meter';
import type { Story } from './story';
import { conditionSays, writtenOf } from './write-says';

interface Props {
  readonly story: Story;
  readonly moment: Moment;
}

/** DynamoDB: the game's item, what the last write changed in it, and the condition that guarded that. */
export function Database({ story, moment: { world, lastWrite, runs } }: Props) {
  const { games, connections } = story.worlds.stored(world);
  const written = runs.find(({ id }) => id === lastWrite?.run);
  return (
    <section class="part database" aria-labelledby="database">
      <h2 id="database">DynamoDB</h2>
      {games.length === 0 && <p class="aside">The table is empty.</p>}
      {lastWrite && written && <Guard write={lastWrite} />}
      {games.map(([id, game]) => (
        <Item
          key={id}
          game={game}
          before={lastWrite?.gameId === id && !lastWrite.refusal ? lastWrite.before : undefined}
        />
      ))}
      <ul class="connection-items">
        {connections.map(([id, { seats }]) => (
          <li key={id}>
            <code>CONN#{id}</code> sits in {seats.map(({ gameId }) => gameId).join(', ') || 'no game'}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The write that was tried last. */
function Guard({ write: { step, refusal } }: { write: LastWrite }) {
  const { update, conditions } = writtenOf(step);
  return (
    <div class={`card guard ${refusal ? 'refused' : 'held'}`}>
      <p>
        <b>One write:</b> <q>{step.type}</q>, only if {conditionSays(step)}.{' '}
        <b class="verdict">{refusal ? `✘ It did not hold: ${refusal}. Nothing changed.` : '✔ It held.'}</b>
      </p>
      <details>
        <summary>As DynamoDB gets it</summary>
        <pre>
          UpdateItem{'\n'}
          {update}
          {'\n'}only if {conditions.join('\n    and ')}
        </pre>
      </details>
    </div>
  );
}

const Item = ({ game, before }: { game: Game; before: Game | undefined }) => (
  <table class="card item">
    <caption>
      The item of game {game.id}: {sizeOf(game)} bytes
    </caption>
    <tbody>
      {rowsOf(game, before).map((row) => (
        <Row key={`${row.path} ${row.value}`} row={row} />
      ))}
    </tbody>
  </table>
);

const Row = ({ row: { path, value, change } }: { row: ItemRow }) => (
  <tr class={change ?? ''}>
    <th scope="row">{path}</th>
    <td>
      {value}
      {change && <span class="offscreen"> ({change})</span>}
    </td>
  </tr>
);
