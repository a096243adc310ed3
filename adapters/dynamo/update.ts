import type { GameStep } from '../../domain/step';
import { type Item, toItem, toSeconds } from './item';

/** The parts of one UpdateItem: what to change, on which condition, with which names and values. */
export interface Update {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
}

const IS_LIVE = 'Expires > :now';

/** What makes one step differ from another. */
interface Parts {
  readonly set: readonly string[];
  readonly remove?: readonly string[];
  readonly conditions: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  /** Those beside `#me`. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The update of a live game by a player. */
export function update(
  { userId, at }: Pick<GameStep, 'userId' | 'at'>,
  { set, remove = [], conditions, values, names }: Parts,
): Update {
  const all = { now: toSeconds(at), one: 1, ...values };
  const named = Object.entries(all).map(([name, value]) => [`:${name}`, value]);
  const removed = remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : '';
  return {
    UpdateExpression: `SET ${set.join(', ')}${removed}`,
    ConditionExpression: [IS_LIVE, ...conditions].join(' AND '),
    ExpressionAttributeNames: { '#me': userId, ...names },
    ExpressionAttributeValues: toItem(Object.fromEntries(named)),
  };
}
