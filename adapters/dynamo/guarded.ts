import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from './item';

/** The output of a conditional write, or the item that refused it, if the engine returns one. */
export async function guarded<Output>(
  write: Promise<Output>,
): Promise<{ written: true; output: Output } | { written: false; item: Item | undefined }> {
  try {
    return { written: true, output: await write };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { written: false, item: error.Item };
    throw error;
  }
}

/** A consistent read of one item; undefined if there is none. */
export async function read(client: DynamoDBClient, tableName: string, key: Item): Promise<Item | undefined> {
  const get = new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true });
  return (await client.send(get)).Item;
}
