import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import { dynamoGameStore } from '../adapters/dynamo/game-store';
import { connectionKey, gameKey, type Item } from '../adapters/dynamo/item';
import { dynamoSeatStore } from '../adapters/dynamo/seat-store';
import { createGame, MAX_ROUNDS } from '../domain/game';
import { MOVES } from '../domain/rules';
import type { GameStep } from '../domain/step';
import { viewFor, viewWithHistoryFor } from '../domain/view';
import { sizeOfItem } from '../tools/bench/item-size';
import { type Engine, startEngine } from '../tools/running/engine';

const GAME = 'ACDEFGH';
const AT = Date.UTC(2026, 10, 23);
// As long as the ones that the page and API Gateway make.
const ALICE = '0123456789abcdef0123456789abcdef';
const BOB = 'fedcba9876543210fedcba9876543210';
const CONNECTION = 'Q1w2E3r4T5y6U7i=';
/** The columns of CAPACITY.md's table. */
const COLUMNS = [0, 10, 20, 50, 100, 158, 159, MAX_ROUNDS];

/** The numbers in the row of CAPACITY.md's tables that starts with this heading. */
function told(heading: string): number[] {
  const text = readFileSync(join(__dirname, '../CAPACITY.md'), 'utf8');
  const row = text.split('\n').find((line) => line.startsWith(`| ${heading}`));
  const cells = row?.split('|').slice(2, -1) ?? [];
  return cells.map((cell) => Number.parseInt(cell.replace(',', ''), 10));
}

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** Asks the engine for the write units of each step; the returned function gives the sum so far. */
function countUnits(client: DynamoDBClient): () => number {
  let units = 0;
  const Consumed = v.object({ ConsumedCapacity: v.object({ CapacityUnits: v.number() }) });
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'UpdateItemCommand') return next(args);
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        units += v.parse(Consumed, result.output).ConsumedCapacity.CapacityUnits;
        return result;
      },
    { step: 'initialize' },
  );
  return () => units;
}

test('the items and messages of a whole game have the sizes in CAPACITY.md', async () => {
  const { client, table } = engine;
  const store = dynamoGameStore(client, table);
  const seat = (userId: string) => ({ userId, address: CONNECTION, at: AT });
  const take = async (step: GameStep) => {
    const result = await store.step(GAME, step);
    if (!result.taken) throw new Error(`${step.type} was refused: ${result.refusal}`);
    return result.game;
  };
  await store.create(createGame(GAME, { ...seat(ALICE), name: 'Alice', attachment: 1 }), AT);
  let game = await take({ type: 'join', ...seat(BOB), name: 'Robert', attachment: 1 });
  const unitsOfPlays = countUnits(client);

  const sizeOfStored = async (Key: Item) =>
    sizeOfItem((await client.send(new GetItemCommand({ TableName: table, Key }))).Item ?? {});

  const columns: { units: number; item: number; view: number }[] = [];
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    // Every move occurs equally often, so their lengths average out.
    for (const [userId, move] of round
      ? ([
          [ALICE, round],
          [BOB, round * 3 + 1],
        ] as const)
      : []) {
      game = await take({ type: 'play', ...seat(userId), round, move: MOVES[move % 5] ?? 'rock' });
    }
    expect(JSON.stringify(viewFor(game, ALICE)).length).toBeLessThanOrEqual(340);
    if (!COLUMNS.includes(round)) continue;
    const units = unitsOfPlays();
    columns.push({
      units,
      item: await sizeOfStored(gameKey(GAME)),
      view: JSON.stringify(viewWithHistoryFor(game, ALICE)).length,
    });
  }

  // With moves of one letter each a round costs 2 units until near the end of the longest game.
  expect(columns.at(-1)?.units).toBeLessThanOrEqual(520);
  expect(told('Rounds played')).toEqual(COLUMNS);
  expect(told('Game item')).toEqual(columns.map(({ item }) => item));
  expect(told('Write units a play')).toEqual(columns.map(({ item }) => Math.ceil(item / 1024)));
  expect(told('Write units of all')).toEqual(columns.map(({ units }) => units));
  expect(told('Full view')).toEqual(columns.map(({ view }) => view));
  await dynamoSeatStore(client, table).attach(CONNECTION, { gameId: GAME, userId: ALICE }, AT);
  expect(await sizeOfStored(connectionKey(CONNECTION))).toBe(136);
});
