import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { dynamoGameStore } from '../../../adapters/dynamo/game-store';
import { gameKey } from '../../../adapters/dynamo/item';
import { createGame } from '../../../domain/game';
import { newGameId } from '../../../domain/ids';
import type { GameStore } from '../../../domain/ports';
import type { Move } from '../../../domain/rules';
import { MOVES } from '../../../domain/rules';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { recordCalls } from '../../support/recorded-calls';
import { AT, join, leave, play, rejoin } from '../../support/steps';

const DAY = 24 * 60 * 60 * 1000;
const LIFETIME = 30 * DAY;

let engine: Engine;
let client: DynamoDBClient;
let store: GameStore;
let id: string;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

beforeEach(async () => {
  client = new DynamoDBClient({ endpoint: engine.endpoint });
  store = dynamoGameStore(client, engine.table);
  id = newGameId(randomBytes);
  await store.create(createGame(id, { userId: 'ann1', address: 'a', attachment: 1, at: AT }), AT);
});
afterEach(() => client.destroy());

const item = async () => {
  const get = new GetItemCommand({ TableName: engine.table, Key: gameKey(id), ConsistentRead: true });
  const { Item } = await engine.client.send(get);
  return Item && unmarshall(Item);
};

describe('the item', () => {
  it('of a new game has the documented attributes', async () => {
    expect(await item()).toEqual({
      PK: `GAME#${id}`,
      SK: `GAME#${id}`,
      Type: 'GameItem',
      GameID: id,
      Expires: (AT + LIFETIME) / 1000,
      Plays: 0,
      Version: 1,
      Players: { ann1: { ID: 'ann1', Address: 'a', Attachment: 1, LastSeen: AT, Moves: [], Since: 1 } },
    });
  });

  it('counts plays and writes, and is renewed by a play only', async () => {
    await store.step(id, join('bob1', { at: AT + DAY }));
    await store.step(id, rejoin('bob1', { at: AT + DAY + 1 }));
    expect(await item()).toMatchObject({ Plays: 0, Version: 3, Expires: (AT + LIFETIME) / 1000 });
    await store.step(id, play('bob1', 1, 'rock', { at: AT + DAY }));
    expect(await item()).toMatchObject({ Plays: 1, Version: 4, Expires: (AT + DAY + LIFETIME) / 1000 });
  });

  it('spells each move in one letter', async () => {
    await store.step(id, join('bob1', { address: 'a', at: AT + 1 }));
    for (const [index, move] of MOVES.entries()) {
      for (const userId of ['ann1', 'bob1'])
        await store.step(id, play(userId, index + 1, move, { address: 'a', at: AT + 2 }));
    }
    const moves = ['R', 'P', 'S', 'L', 'K'];
    expect(await item()).toMatchObject({ Players: { ann1: { Moves: moves }, bob1: { Moves: moves } } });
    const { game } = await store.step(id, rejoin('ann1', { at: AT + 3 }));
    expect(game?.players.map((player) => player.moves)).toEqual([MOVES, MOVES]);
  });

  it('has no address for a player who left', async () => {
    await store.step(id, leave('ann1', { address: 'a', at: AT + 1 }));
    expect(await item()).toMatchObject({ Players: { ann1: { ID: 'ann1', LastSeen: AT + 1, Moves: [] } } });
    expect((await item())?.Players.ann1).not.toHaveProperty('Address');
  });
});

describe('a game that has expired', () => {
  const late = { address: 'a', at: AT + LIFETIME };

  it.each([
    ['join', join('bob1', late)],
    ['rejoin', rejoin('ann1', late)],
    ['play', play('ann1', 1, 'rock', late)],
    ['leave', leave('ann1', late)],
  ])('counts as absent for a %s', async (_, step) => {
    const before = await item();
    expect(await store.step(id, step)).toEqual({ taken: false, refusal: 'game-not-found', game: undefined });
    expect(await item()).toEqual(before);
  });

  it('lives until its last second', async () => {
    const result = await store.step(id, play('ann1', 1, 'rock', { address: 'a', at: AT + LIFETIME - 1000 }));
    expect(result.taken).toBe(true);
  });

  it('leaves its id to a new game', async () => {
    const next = createGame(id, { userId: 'eve1', address: 'e', attachment: 1, at: late.at });
    expect(await store.create(next, late.at - 1000)).toBe(false);
    expect(await store.create(next, late.at)).toBe(true);
    expect((await item())?.Players).toEqual({ eve1: expect.objectContaining({ ID: 'eve1' }) });
  });
});

describe('a refusal by an engine that returns no item', () => {
  const annPlays = (move: Move) => play('ann1', 1, move, { address: 'a' });
  /** Makes the engine refuse the next writes whatever their conditions, and does something in the meantime. */
  function refuseWrites(count: number, meanwhile: () => Promise<unknown> = async () => {}): void {
    let left = count;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName !== 'UpdateItemCommand' || left-- <= 0) return next(args);
          await meanwhile();
          throw new ConditionalCheckFailedException({ message: 'refused', $metadata: {} });
        },
      { step: 'initialize' },
    );
  }

  it('is explained by one consistent read', async () => {
    const calls = recordCalls(client);
    refuseWrites(1, () => dynamoGameStore(engine.client, engine.table).step(id, annPlays('rock')));
    const result = await store.step(id, annPlays('spock'));
    expect(result).toMatchObject({ taken: false, refusal: 'already-played', game: { version: 2 } });
    expect(calls).toEqual(['GetItem GAME']);
  });

  it('that the rules no longer explain is tried again', async () => {
    const calls = recordCalls(client);
    refuseWrites(1);
    expect(await store.step(id, join('bob1'))).toMatchObject({ taken: true, game: { version: 2 } });
    expect(calls).toEqual(['GetItem GAME', 'UpdateItem GAME']);
  });

  it('that the rules never explain is a fault, not an infinite loop', async () => {
    const calls = recordCalls(client);
    refuseWrites(Number.POSITIVE_INFINITY);
    await expect(store.step(id, join('bob1'))).rejects.toThrow(
      'The store refuses a join that the rules allow',
    );
    expect(calls).toEqual(Array(5).fill('GetItem GAME'));
  });
});

describe('a failing engine', () => {
  it('is a fault of the store, not a refusal', async () => {
    client.middlewareStack.add(() => () => Promise.reject(new Error('The engine is down')), {
      step: 'initialize',
    });
    await expect(store.step(id, join('bob1'))).rejects.toThrow('The engine is down');
    await expect(
      store.create(createGame(id, { userId: 'ann1', address: 'a', attachment: 1, at: AT }), AT),
    ).rejects.toThrow('The engine is down');
  });
});
