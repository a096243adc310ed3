import { unmarshall } from '@aws-sdk/util-dynamodb';
import { gameItem } from '../../adapters/dynamo/item';
import type { Game } from '../../domain/game';

/** A value in an item, as JSON, and whether the last write changed it. */
export interface Cell {
  readonly value: string;
  readonly isChanged: boolean;
}

/** A game's item as a table: its own attributes, and one column for each of its players. */
export interface ItemTable {
  readonly own: readonly (readonly [name: string, cell: Cell])[];
  readonly players: readonly string[];
  /** Each attribute that a player has, with a cell for each player. */
  readonly rows: readonly (readonly [name: string, cells: readonly Cell[]])[];
}

/** @param before the same item before the last write, if that changed it */
export function tableOf(game: Game, before: Game | undefined): ItemTable {
  const [is, was] = [partsOf(game), before && partsOf(before)];
  const cell = (path: string): Cell => {
    const value = is.get(path) ?? '–';
    return { value, isChanged: was !== undefined && value !== (was.get(path) ?? '–') };
  };
  const players = game.players.map(({ id }) => id);
  const paths = [...new Set([...is.keys(), ...(was?.keys() ?? [])])];
  const names = new Set(paths.flatMap((path) => (path.includes('/') ? [path.split('/')[1] ?? ''] : [])));
  return {
    own: paths.filter((path) => !path.includes('/')).map((name) => [name, cell(name)]),
    players,
    rows: [...names].map((name) => [name, players.map((player) => cell(`${player}/${name}`))]),
  };
}

/** The attributes of an item, and after "player/" those of its players. */
function partsOf(game: Game): Map<string, string> {
  const { Players, ...own } = unmarshall(gameItem(game, 0));
  const flat = (prefix: string, attributes: object): [string, string][] =>
    Object.entries(attributes).map(([name, value]) => [`${prefix}${name}`, JSON.stringify(value)]);
  return new Map([
    ...flat('', own),
    ...Object.entries<object>(Players).flatMap(([id, player]) => flat(`${id}/`, player)),
  ]);
}
