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
    </div>
  );
}

const Value = ({ cell: { value, isChanged } }: { cell: Cell }) => (
  <>
    {value}
    {isChanged && <span class="offscreen"> (changed)</span>}
  </>
);
