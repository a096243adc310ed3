import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoGameStore } from '../../../adapters/dynamo/game-store';
import { dynamoSeatStore } from '../../../adapters/dynamo/seat-store';
import { newGameId } from '../../../domain/ids';
import type { Ports } from '../../../domain/ports';
import type { JoinMessage, PlayMessage } from '../../../domain/protocol';
import { disconnectUseCase } from '../../../domain/use-cases/disconnect';
import { joinUseCase } from '../../../domain/use-cases/join';
import { newUseCase } from '../../../domain/use-cases/new';
import { playUseCase } from '../../../domain/use-cases/play';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { recordCalls, returnOldItems } from '../../support/recorded-calls';
import { AT } from '../../support/steps';

let engine: Engine;
let client: DynamoDBClient;
let ports: Ports;
let calls: string[];
let gameId: string;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

beforeEach(async () => {
  client = new DynamoDBClient({ endpoint: engine.endpoint });
  calls = recordCalls(client);
  returnOldItems(client, engine.client);
  gameId = newGameId(randomBytes);
  ports = {
    games: dynamoGameStore(client, engine.table),
    seats: dynamoSeatStore(client, engine.table),
    notifier: { post: async () => 'sent' },
    now: () => AT,
    newGameId: () => gameId,
  };
});
afterEach(() => client.destroy());

const starts = () => newUseCase(ports, { action: 'new', userId: 'ann1' }, `${gameId}-ann1`);
const joins = (userId: string, parts: Partial<JoinMessage> = {}) =>
  joinUseCase(ports, { action: 'join', userId, gameId, ...parts }, `${gameId}-${userId}`);
const plays = (userId: string, play: PlayMessage['play'], round = 1) =>
  playUseCase(ports, { action: 'play', userId, gameId, play, round }, `${gameId}-${userId}`);

/** What was sent since the last look, in the order of their names: the game's and the seat's go out side by side. */
const sent = () => calls.splice(0).sort();

describe('the requests to DynamoDB', () => {
  it('in the ordinary case are one write of the game, and of the seat where it changes, and no read in a round (R10)', async () => {
    expect(await starts()).toMatchObject({ done: 'created' });
    expect(sent()).toEqual(['GetItem CONN', 'PutItem GAME', 'UpdateItem CONN']);

    expect(await joins('bob1')).toEqual({ done: 'joined' });
    expect(sent()).toEqual(['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME']);

    expect(await plays('ann1', 'rock')).toEqual({ done: 'played' });
    expect(sent()).toEqual(['UpdateItem GAME']);

    expect(await plays('bob1', 'paper')).toEqual({ done: 'finished-round' });
    expect(sent()).toEqual(['UpdateItem GAME']);

    expect(await joins('bob1', { round: 2 })).toEqual({ done: 'rejoined' });
    expect(sent()).toEqual(['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME']);

    expect(await disconnectUseCase(ports, `${gameId}-bob1`)).toMatchObject({ done: 'left' });
    expect(sent()).toEqual(['UpdateItem CONN', 'UpdateItem GAME']);
  });

  it('for one who is back without knowing the round are one write more', async () => {
    await starts();
    sent();
    expect(await joins('ann1')).toEqual({ done: 'rejoined' });
    expect(sent()).toEqual(['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME', 'UpdateItem GAME']);
  });

  it('for one who goes on to another game are the leaving of the first, once', async () => {
    await starts();
    const connection = `${gameId}-ann1`;
    gameId = newGameId(randomBytes);
    sent();
    await newUseCase(ports, { action: 'new', userId: 'ann1' }, connection);
    expect(sent()).toEqual([
      'GetItem CONN',
      'PutItem GAME',
      'UpdateItem CONN',
      'UpdateItem CONN',
      'UpdateItem GAME',
    ]);
    await joinUseCase(ports, { action: 'join', userId: 'ann1', gameId, round: 1 }, connection);
    expect(sent()).toEqual(['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME']);
  });

  it('for a refused play are one attempt to write and no read', async () => {
    await starts();
    await joins('bob1');
    await plays('ann1', 'rock');
    sent();
    const refusals = [
      { ask: () => plays('eve1', 'rock'), rejected: 'not-a-player' },
      { ask: () => plays('ann1', 'paper'), rejected: 'already-played' },
      { ask: () => plays('bob1', 'paper', 2), rejected: 'wrong-round' },
    ];
    for (const { ask, rejected } of refusals) {
      expect(await ask()).toMatchObject({ rejected });
      expect(sent()).toEqual(['UpdateItem GAME']);
    }
    expect(await plays('ann1', 'rock')).toEqual({ done: 'repeated' });
    expect(sent()).toEqual(['UpdateItem GAME']);
  });

  it('for a refused join are one attempt, and the seat that was remembered and is forgotten', async () => {
    await starts();
    await joins('bob1');
    sent();
    expect(await joins('eve1')).toMatchObject({ rejected: 'game-full' });
    expect(sent()).toEqual(['UpdateItem CONN', 'UpdateItem CONN', 'UpdateItem GAME']);
  });

  it('for a play by one who is not there are those of a join before it', async () => {
    await starts();
    await joins('bob1');
    sent();
    const play = { action: 'play', userId: 'bob1', gameId, play: 'rock', round: 1 } as const;
    expect(await playUseCase(ports, play, `${gameId}-elsewhere`)).toEqual({ done: 'played' });
    const joining = ['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME'];
    expect(sent()).toEqual([...joining, 'UpdateItem GAME', 'UpdateItem GAME']);
  });

  it('for a connection that sat nowhere are one attempt to write', async () => {
    expect(await disconnectUseCase(ports, `${gameId}-nobody`)).toMatchObject({ done: 'nothing' });
    expect(sent()).toEqual(['UpdateItem CONN']);
  });
});
