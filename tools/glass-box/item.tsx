import type { Game } from '../../domain/game';
import { type Cell, tableOf } from './item-table';
import { sizeOf } from './meter';

interface Props {
  readonly game: Game;
  readonly before: Game | undefined;
}

/** A game's item as DynamoDB holds it; what the last write changed is marked. */
export function Item({ game, before }: Props) {
  const { own, players, rows } = tableOf(game, before);
  return (
    <div class="card item">
      <p class="aside">The whole game is this one item of {sizeOf(game)} bytes.</p>
      <dl>
        {own.map(([name, cell]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={cell.isChanged ? 'changed' : ''}>
              <Value cell={cell} />
            </dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">Players</th>
            {players.map((player) => (
              <th key={player} scope="col">
                {player}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index} class={cell.isChanged ? 'changed' : ''}>
                  <Value cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Meanings />
    </div>
  );
}

/** What a reader cannot guess. */
const MEANINGS = [
  ['Players', 'one entry for each seat, under the secret that only its player’s phone knows'],
  ['Moves', 'one letter for each round played; round and score are counted from these'],
  ['Address', 'the connection that has the seat now; missing while its player is offline'],
  ['FormerAddress, LeftFrom', 'earlier connections, so that a late or repeated request does no harm'],
  ['Attachment', 'which request of its connection took the seat: the first, the second …'],
  ['Plays', 'how many moves were made in all, so that a condition can tell whose turn it is'],
  ['Version', 'grows with every write, so that a phone can tell an older message from a newer one'],
  ['Since', 'from which round on this player’s moves count'],
  ['LastSeen, Expires', 'times; in the glass box time stands still at 0'],
] as const;

const Meanings = () => (
  <details>
    <summary>What these mean</summary>
    <ul class="aside">
      {MEANINGS.map(([name, meaning]) => (
        <li key={name}>
          <code>{name}</code>: {meaning}
        </li>
      ))}
    </ul>
  </details>
);

const Value = ({ cell: { value, isChanged } }: { cell: Cell }) => (
  <>
    {value}
    {isChanged && <span class="offscreen"> (changed)</span>}
  </>
);
