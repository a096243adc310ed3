import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from './item';

/** What a conditional write gave, or the item that refused it, where the engine returns one. */
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

/** An item as it is after every write that was answered; undefined when there is none. */
export async function read(client: DynamoDBClient, tableName: string, key: Item): Promise<Item | undefined> {
  const get = new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true });
  return (await client.send(get)).Item;
}
