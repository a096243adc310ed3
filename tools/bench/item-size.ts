import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../adapters/dynamo/item';

/** The size of a value by DynamoDB's rules, in bytes ("DynamoDB item sizes and formats" in its documentation). */
function sizeOf({ S, N, L, M, SS, BOOL }: AttributeValue): number {
  if (S !== undefined) return bytesOf(S);
  if (BOOL !== undefined) return 1;
  if (N !== undefined) return Math.ceil(N.replace(/0+$/, '').length / 2) + 1;
  if (SS !== undefined) return sum(SS.map((member) => bytesOf(member)));
  if (L !== undefined) return 3 + sum(L.map((value) => 1 + sizeOf(value)));
  if (M !== undefined)
    return 3 + sum(Object.entries(M).map(([name, value]) => 1 + name.length + sizeOf(value)));
  throw new Error('No item of ours has a value of this type');
}
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
/** The same of an item. */
export const sizeOfItem = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => name.length + sizeOf(value)));
