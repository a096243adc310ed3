import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';

const KeySchema = v.object({ PK: v.object({ S: v.string() }) });
const InputSchema = v.union([v.object({ Key: KeySchema }), v.object({ Item: KeySchema })]);

/** Records the requests that a client sends, retries included, as "UpdateItem GAME" or "PutItem CONN". */
export function recordCalls(client: DynamoDBClient): string[] {
  const calls: string[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        calls.push(nameOf(String(commandName), args.input));
        return next(args);
      },
    // After the retry middleware, so that every attempt counts.
    { step: 'finalizeRequest', priority: 'low', name: 'recordCalls' },
  );
  return calls;
}

/** Records the requests of a client that their condition refused, as "UpdateItem LOBBY". */
export function recordRefusals(client: DynamoDBClient): string[] {
  const refused: string[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        try {
          return await next(args);
        } catch (error) {
          if (error instanceof ConditionalCheckFailedException)
            refused.push(nameOf(String(commandName), args.input));
          throw error;
        }
      },
    { step: 'initialize', name: 'recordRefusals' },
  );
  return refused;
}

function nameOf(commandName: string, sent: unknown): string {
  const input = v.parse(InputSchema, sent);
  const { PK } = 'Key' in input ? input.Key : input.Item;
  return `${commandName.replace('Command', '')} ${PK.S.split('#')[0]}`;
}

/** Makes a client return the item of a failed condition, as AWS does and the embedded engine does not. */
export function returnOldItems(client: DynamoDBClient, reader: DynamoDBClient): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) error.Item ??= await itemOf(args.input, reader);
        throw error;
      }
    },
    { step: 'initialize', name: 'returnOldItems' },
  );
}

/** The item that a command is about, as it is now. */
async function itemOf(input: unknown, reader: DynamoDBClient): Promise<GetItemCommandOutput['Item']> {
  const { Item } = await reader.send(
    new GetItemCommand({ ...v.parse(ItemName, input), ConsistentRead: true }),
  );
  return Item;
}

const ItemName = v.object({ TableName: v.string(), Key: v.record(v.string(), v.object({ S: v.string() })) });
