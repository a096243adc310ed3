import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { connectionKey } from '../../../adapters/dynamo/item';
import { dynamoSeatStore } from '../../../adapters/dynamo/seat-store';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { AT } from '../../support/steps';

const DAY = 24 * 60 * 60;

let engine: Engine;
let client: DynamoDBClient;

beforeAll(async () => {
  engine = await startEngine();
  client = new DynamoDBClient({ endpoint: engine.endpoint });
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
});

test('the item of a connection expires after 30 days, or as soon as the connection has ended', async () => {
  const seats = dynamoSeatStore(client, engine.table);
  const item = async () => {
    const get = new GetItemCommand({ TableName: engine.table, Key: connectionKey('anns') });
    return unmarshall((await client.send(get)).Item ?? {});
  };
  await seats.attach('anns', { gameId: 'ACDEFGH', userId: 'ann1' }, AT);
  const sitting = {
    PK: 'CONN#anns',
    SK: 'CONN#anns',
    Type: 'ConnectionItem',
    Attachments: 1,
    'Seat#ACDEFGH#ann1': 1,
    Expires: AT / 1000 + 30 * DAY,
  };
  expect(await item()).toEqual(sitting);
  await seats.end('anns', AT + 5000);
  expect(await item()).toEqual({ ...sitting, Expires: AT / 1000 + 5 });
});

test('a connection that never took a seat leaves no item behind', async () => {
  await dynamoSeatStore(client, engine.table).end('nobodys', AT);
  const get = new GetItemCommand({ TableName: engine.table, Key: connectionKey('nobodys') });
  expect((await client.send(get)).Item).toBeUndefined();
});
