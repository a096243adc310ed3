import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoLobby } from '../../../adapters/dynamo/lobby';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { lobbyContract } from '../../contract/lobby';
import { returnOldItems } from '../../support/recorded-calls';

let engine: Engine;
let returning: DynamoDBClient;
beforeAll(async () => {
  engine = await startEngine();
  returning = new DynamoDBClient({ endpoint: engine.endpoint });
  returnOldItems(returning, engine.client);
});
afterAll(async () => {
  returning.destroy();
  await engine.stop();
});

describe('the lobby in DynamoDB', () => lobbyContract(() => dynamoLobby(engine.client, engine.table)));
describe('the lobby in an engine that returns the item which refused a write', () =>
  lobbyContract(() => dynamoLobby(returning, engine.table)));
