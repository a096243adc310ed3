import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { CannotStart } from './cannot-start';

/** How long the engine may take to answer, in milliseconds. */
const PATIENCE = 5000;

/**
 * Creates the table that serverless.yml describes, unless it already exists. Throws {@link CannotStart} if the engine
 * refuses or does not answer.
 */
export async function createTable(
  endpoint: string,
  tableName: string,
  properties: Omit<CreateTableCommandInput, 'TableName'>,
): Promise<void> {
  const { AttributeDefinitions, KeySchema, BillingMode } = properties;
  const client = new DynamoDBClient({
    endpoint,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: PATIENCE, requestTimeout: PATIENCE, throwOnRequestTimeout: true },
  });
  try {
    await client.send(
      new CreateTableCommand({ TableName: tableName, AttributeDefinitions, KeySchema, BillingMode }),
    );
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    const detail = error instanceof Error ? error.message || error.name : String(error);
    throw new CannotStart(`The DynamoDB at ${endpoint} cannot be used (${detail}).`);
  } finally {
    client.destroy();
  }
}
