import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoStores } from '../../../adapters/dynamo/stores';
import { perform } from '../../../domain/actions';
import { newGameId } from '../../../domain/ids';
import type { Ports } from '../../../domain/ports';
import type { Move } from '../../../domain/rules';
import { disconnect } from '../../../domain/use-cases/disconnect';
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
    ...dynamoStores(client, engine.table),
    maxWatchers: 100,
    notifier: { post: async () => 'sent' },
    now: () => AT,
    newGameId: () => gameId,
  };
});
afterEach(() => client.destroy());

const starts = () => perform(ports, { action: 'new', userId: 'ann1' }, `${gameId}-ann1`);
const joins = (userId: string, parts: { round?: number } = {}) =>
  perform(ports, { action: 'join', userId, gameId, ...parts }, `${gameId}-${userId}`);
const plays = (userId: string, play: Move, round = 1) =>
  perform(ports, { action: 'play', userId, gameId, play, round }, `${gameId}-${userId}`);

/** What was sent since the last call, sorted by name, since requests for game and seat are sent side by side. */
const sent = () => calls.splice(0).sort();

describe('the requests to DynamoDB', () => {
  it('are usually one write of the game, one of the seat if it changes, and no read in a round (R10)', async () => {
    expect(await starts()).toMatchObject({ outcome: 'created' });
    expect(sent()).toEqual(['GetItem CONN', 'PutItem GAME', 'UpdateItem CONN']);

    expect(await joins('bob1')).toMatchObject({ outcome: 'joined' });
    expect(sent()).toEqual(['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME']);

    expect(await plays('ann1', 'rock')).toMatchObject({ outcome: 'played' });
    expect(sent()).toEqual(['UpdateItem GAME']);

    expect(await plays('bob1', 'paper')).toMatchObject({ outcome: 'finished-round' });
    expect(sent()).toEqual(['UpdateItem GAME']);

    expect(await joins('bob1', { round: 2 })).toMatchObject({ outcome: 'rejoined' });
    expect(sent()).toEqual(['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME']);

    expect(await disconnect(ports, `${gameId}-bob1`)).toMatchObject({ outcome: 'left' });
    expect(sent()).toEqual(['UpdateItem CONN', 'UpdateItem GAME']);
  });

  it('are one write more for a player who is back without knowing the round', async () => {
    await starts();
    sent();
    expect(await joins('ann1')).toMatchObject({ outcome: 'rejoined' });
    expect(sent()).toEqual(['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME', 'UpdateItem GAME']);
  });

  it('include leaving the first game, once, for a player who moves on to another', async () => {
    await starts();
    const connection = `${gameId}-ann1`;
    gameId = newGameId(randomBytes);
    sent();
    await perform(ports, { action: 'new', userId: 'ann1' }, connection);
    expect(sent()).toEqual([
      'GetItem CONN',
      'PutItem GAME',
      'UpdateItem CONN',
      'UpdateItem CONN',
      'UpdateItem GAME',
    ]);
    await perform(ports, { action: 'join', userId: 'ann1', gameId, round: 1 }, connection);
    expect(sent()).toEqual(['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME']);
  });

  it('are one attempt to write and no read for a refused play', async () => {
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
      expect(await ask()).toMatchObject({ outcome: rejected });
      expect(sent()).toEqual(['UpdateItem GAME']);
    }
    expect(await plays('ann1', 'rock')).toMatchObject({ outcome: 'repeated' });
    expect(sent()).toEqual(['UpdateItem GAME']);
  });

  it('are one attempt, and remembering and forgetting the seat, for a refused join', async () => {
    await starts();
    await joins('bob1');
    sent();
    expect(await joins('eve1')).toMatchObject({ outcome: 'game-full' });
    expect(sent()).toEqual(['UpdateItem CONN', 'UpdateItem CONN', 'UpdateItem GAME']);
  });

  it('are those of a join as well for a play from a connection without the seat', async () => {
    await starts();
    await joins('bob1');
    sent();
    const play = { action: 'play', userId: 'bob1', gameId, play: 'rock', round: 1 } as const;
    expect(await perform(ports, play, `${gameId}-elsewhere`)).toMatchObject({ outcome: 'played' });
    const joining = ['GetItem CONN', 'UpdateItem CONN', 'UpdateItem GAME'];
    expect(sent()).toEqual([...joining, 'UpdateItem GAME', 'UpdateItem GAME']);
  });

  const seeks = (userId: string) => perform(ports, { action: 'quick', userId }, `${gameId}-${userId}`);

  it('are two writes of the lobby for a pair of strangers, and then those of any game', async () => {
    expect(await seeks('ann1')).toMatchObject({ outcome: 'created' });
    expect(sent()).toEqual([
      'GetItem CONN',
      'GetItem CONN',
      'PutItem GAME',
      'UpdateItem CONN',
      'UpdateItem LOBBY',
    ]);
    expect(await seeks('bob1')).toMatchObject({ outcome: 'joined' });
    expect(sent()).toEqual([
      'GetItem CONN',
      'GetItem CONN',
      'UpdateItem CONN',
      'UpdateItem GAME',
      'UpdateItem LOBBY',
    ]);
    await plays('ann1', 'rock');
    await plays('bob1', 'paper');
    expect(sent()).toEqual(['UpdateItem GAME', 'UpdateItem GAME']);
  });

  it('are two attempts to write the lobby for renewing an offer, and one for taking it away', async () => {
    await seeks('ann1');
    sent();
    expect(await seeks('ann1')).toMatchObject({ outcome: 'rejoined' });
    expect(sent()).toEqual([
      'GetItem CONN',
      'GetItem CONN',
      'GetItem GAME',
      'UpdateItem CONN',
      'UpdateItem GAME',
      'UpdateItem LOBBY',
      'UpdateItem LOBBY',
    ]);
    await disconnect(ports, `${gameId}-ann1`);
    expect(sent()).toEqual(['UpdateItem CONN', 'UpdateItem GAME', 'UpdateItem LOBBY']);
  });

  it('are one read and no write for a gesture', async () => {
    await starts();
    await joins('bob1');
    sent();
    await perform(ports, { action: 'react', userId: 'ann1', gameId, reaction: 'wave' }, `${gameId}-ann1`);
    expect(sent()).toEqual(['GetItem GAME']);
  });

  it('are one attempt to write for the end of a connection without a seat', async () => {
    expect(await disconnect(ports, `${gameId}-nobody`)).toMatchObject({ outcome: 'nothing' });
    expect(sent()).toEqual(['UpdateItem CONN']);
  });
});
