import { unmarshall } from '@aws-sdk/util-dynamodb';
import { gameItem } from '../../adapters/dynamo/item';
import type { Game } from '../../domain/game';

/** One attribute of an item: where it is, and its value as JSON. */
export interface ItemRow {
  readonly path: string;
  readonly value: string;
  /** The last write gave it another value, added it or removed it. */
  readonly change: 'changed' | 'removed' | undefined;
}

/** The attributes of a game's item, with what is different from the item before it. */
export function rowsOf(game: Game, before: Game | undefined): ItemRow[] {
  const [is, was] = [attributesOf(game), before && attributesOf(before)];
  const removed = [...(was ?? [])].filter(([path]) => !is.has(path));
  return [
    ...[...is].map(([path, value]): ItemRow => {
      const isChanged = was !== undefined && was.get(path) !== value;
      return { path, value, change: isChanged ? 'changed' : undefined };
    }),
    ...removed.map(([path, value]): ItemRow => ({ path, value, change: 'removed' })),
  ];
}

const attributesOf = (game: Game): Map<string, string> =>
  new Map(Object.entries(unmarshall(gameItem(game, 0))).flatMap(([name, value]) => flat(name, value)));

/** Maps are taken apart; lists stay whole. */
function flat(path: string, value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, each]) => flat(`${path}.${name}`, each));
}
