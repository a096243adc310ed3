import { BatchWriteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { gameItem, type Item } from '../../adapters/dynamo/item';
import { createGame } from '../../domain/game';
import { GAME_ID_ALPHABET, GAME_ID_LENGTH } from '../../domain/ids';
import { letterOf } from '../../domain/rules';
import { type Engine, startEngine } from '../running/engine';
import type { Bundles } from './bundles';
import { startMeteringEngine } from './metering-engine';
import { type Spread, spreadOf } from './quantiles';
import { startStage } from './stage';

const SAMPLES = 100;
const BATCH = 25;
const [A, B] = ['player-a', 'player-b'] as const;

/** The n-th game id. */
function gameIdOf(n: number): string {
  let id = '';
  for (let rest = n; id.length < GAME_ID_LENGTH; rest = Math.floor(rest / GAME_ID_ALPHABET.length)) {
    id += GAME_ID_ALPHABET[rest % GAME_ID_ALPHABET.length];
  }
  return id;
}

/** The item of a game with this many finished rounds. */
function playedItem(gameId: string, rounds: number, at: number): Item {
  const player = (id: string) => ({
    ID: id,
    Address: `connection-${id}`,
    Attachment: 1,
    LastSeen: at,
    Moves: Array.from({ length: rounds }, (_, round) => letterOf(round % 2 ? 'scissors' : 'rock')),
  });
  return {
    ...gameItem(createGame(gameId, { userId: A, address: `connection-${A}`, attachment: 1, at }), at),
    ...marshall({ Plays: 2 * rounds, Version: 2 * rounds + 2, Players: { [A]: player(A), [B]: player(B) } }),
  };
}

async function fill(client: DynamoDBClient, table: string, games: number): Promise<void> {
  const at = Date.now();
  for (let first = 0; first < games; first += BATCH) {
    const requests = Array.from({ length: Math.min(BATCH, games - first) }, (_, n) => ({
      PutRequest: { Item: playedItem(gameIdOf(first + n), 1, at) },
    }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  }
}

/** The latency of a play in milliseconds, and its write units. */
export interface PlayAt extends Spread {
  readonly units: number;
}

/** Makes one move in each of several new games that are in `round`. */
async function measurePlays(bundles: Bundles, engine: Engine, round: number): Promise<PlayAt> {
  const meter = await startMeteringEngine(engine.endpoint);
  const durations: number[] = [];
  let units = 0;
  for (const [endpoint, samples] of [[meter.endpoint, 1] as const, [engine.endpoint, SAMPLES] as const]) {
    const stage = await startStage(bundles, endpoint, engine.table);
    // The first call opens connections, among other things.
    for (let n = -SAMPLES / 4; n < samples; n++) {
      const gameId = gameIdOf(1_000_000 + n);
      await engine.client.send(
        new PutItemCommand({ TableName: engine.table, Item: playedItem(gameId, round - 1, Date.now()) }),
      );
      meter.take();
      const message = { action: 'play', userId: A, gameId, round, play: 'scissors' } as const;
      const duration = await stage.invoke('play', `connection-${A}`, message);
      if (endpoint === meter.endpoint) units = meter.take().writes;
      else if (n >= 0) durations.push(duration);
    }
    await stage.stop();
  }
  await meter.stop();
  return { ...spreadOf(durations), units };
}

export interface Scale {
  readonly byGames: readonly (PlayAt & { games: number })[];
  readonly byRound: readonly (PlayAt & { round: number })[];
}

/** A play by number of games in the table, and by round. */
export async function measureScale(bundles: Bundles): Promise<Scale> {
  const byGames: (PlayAt & { games: number })[] = [];
  const byRound: (PlayAt & { round: number })[] = [];
  for (const games of [1, 100, 10_000]) {
    const engine = await startEngine();
    await fill(engine.client, engine.table, games);
    byGames.push({ games, ...(await measurePlays(bundles, engine, 2)) });
    await engine.stop();
  }
  const engine = await startEngine();
  for (const round of [1, 20, 100, 200]) {
    byRound.push({ round, ...(await measurePlays(bundles, engine, round)) });
  }
  await engine.stop();
  return { byGames, byRound };
}
