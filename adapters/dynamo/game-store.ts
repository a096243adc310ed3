import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Game } from '../../domain/game';
import type { GameStore, StepResult } from '../../domain/ports';
import { refusalOf } from '../../domain/refusal';
import type { GameStep } from '../../domain/step';
import { guarded, read } from './guarded';
import { gameItem, gameKey, gameOf, toItem, toSeconds } from './item';
import { updateFor } from './step-update';

/** How often a step is tried if the engine refuses it without an explanation; see below. */
const ATTEMPTS = 5;

/** Games as DynamoDB items: every step is one conditional write, without a read before it. */
export function dynamoGameStore(client: DynamoDBClient, tableName: string): GameStore {
  return {
    async create(game, at) {
      const put = new PutItemCommand({
        TableName: tableName,
        Item: gameItem(game, at),
        ConditionExpression: 'attribute_not_exists(PK) OR Expires <= :now',
        ExpressionAttributeValues: { ':now': { N: String(toSeconds(at)) } },
      });
      return (await guarded(client.send(put))).written;
    },

    async step(gameId, step) {
      // If the engine returns the item that refused the step, that explains the refusal. If it returns none, the item
      // is read afterwards. By then the game may have moved on and allow the step, so the step is tried again.
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const result = await tryStep(gameId, step);
        if (result) return result;
      }
      throw new Error(`The store refuses a ${step.type} that the rules allow`);
    },

    async find(gameId, at) {
      return gameOf(await read(client, tableName, gameKey(gameId)), at);
    },

    watch: (gameId, at) => markWatched(client, tableName, gameId, at),
  };

  async function tryStep(gameId: string, step: GameStep): Promise<StepResult | undefined> {
    const update = new UpdateItemCommand({
      TableName: tableName,
      Key: gameKey(gameId),
      ...updateFor(step),
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const outcome = await guarded(client.send(update));
    if (outcome.written) {
      const game = gameOf(outcome.output.Attributes, step.at);
      if (!game) throw new Error('The engine returned no item for a write that it made');
      return { taken: true, game };
    }
    const game = gameOf(outcome.item ?? (await read(client, tableName, gameKey(gameId))), step.at);
    if (!game) return { taken: false, refusal: 'game-not-found', game };
    const refusal = refusalOf(game, step);
    return refusal && { taken: false, refusal, game };
  }
}

async function markWatched(
  client: DynamoDBClient,
  tableName: string,
  gameId: string,
  at: number,
): Promise<Game | undefined> {
  const Key = gameKey(gameId);
  const mark = new UpdateItemCommand({
    TableName: tableName,
    Key,
    UpdateExpression: 'SET Watched = :yes, Version = Version + :one',
    ConditionExpression: 'Expires > :now AND attribute_not_exists(Watched)',
    ExpressionAttributeValues: toItem({ ':yes': true, ':one': 1, ':now': toSeconds(at) }),
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  const outcome = await guarded(client.send(mark));
  if (outcome.written) return gameOf(outcome.output.Attributes, at);
  return gameOf(outcome.item ?? (await read(client, tableName, Key)), at);
}
