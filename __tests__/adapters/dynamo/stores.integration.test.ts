import { dynamoGameStore } from '../../../adapters/dynamo/game-store';
import { dynamoSeatStore } from '../../../adapters/dynamo/seat-store';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { storeContract } from '../../contract/stores';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

describe('the Dynamo store', () =>
  storeContract(() => {
    const { client, table } = engine;
    return { games: dynamoGameStore(client, table), seats: dynamoSeatStore(client, table) };
  }, 25));
