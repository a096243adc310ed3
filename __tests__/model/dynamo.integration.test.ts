import { randomBytes } from 'node:crypto';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { LOBBY_KEY } from '../../adapters/dynamo/item';
import { dynamoStores } from '../../adapters/dynamo/stores';
import { newGameId } from '../../domain/ids';
import { type Engine, startEngine } from '../../tools/running/engine';
import { runs } from '../support/tally';
import { prove } from './faults';

const HOUR = 3_600_000;
let engine: Engine;
const stores = () => ({
  ...dynamoStores(engine.client, engine.table),
  newGameId: () => newGameId(randomBytes),
});

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

it(
  'a game in DynamoDB survives any faults, and is right again after one heartbeat',
  () =>
    prove({
      name: 'any faults, Dynamo store',
      runs: runs(25, 1000),
      faults: 'any',
      stores,
    }),
  HOUR,
);

it(
  'a game in DynamoDB in which someone notices each fault is right again within a minute',
  () =>
    prove({
      name: 'noticed faults, Dynamo store',
      runs: runs(25, 1000),
      faults: 'noticed',
      stores,
    }),
  HOUR,
);

it(
  'watchers of a party in DynamoDB see what is true under any faults (R19)',
  () =>
    prove({
      name: 'any faults, watchers, Dynamo store',
      runs: runs(25, 1000),
      faults: 'watchers',
      stores,
    }),
  HOUR,
);

it(
  'strangers who meet by the lobby in DynamoDB meet under any faults (R17, R18)',
  () =>
    prove({
      name: 'any faults, strangers, Dynamo store',
      runs: runs(25, 1000),
      faults: 'strangers',
      stores: async () => {
        // All runs share the one lobby of the table.
        await engine.client.send(new DeleteItemCommand({ TableName: engine.table, Key: LOBBY_KEY }));
        return stores();
      },
    }),
  HOUR,
);
