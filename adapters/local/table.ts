import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';

/** Creates the table that serverless.yml describes, unless it already exists. */
export async function createTable(
  endpoint: string,
  tableName: string,
  properties: Omit<CreateTableCommandInput, 'TableName'>,
): Promise<void> {
  const { AttributeDefinitions, KeySchema, BillingMode } = properties;
  const client = new DynamoDBClient({ endpoint });
  try {
    await client.send(
      new CreateTableCommand({ TableName: tableName, AttributeDefinitions, KeySchema, BillingMode }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
}
