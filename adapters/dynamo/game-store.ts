import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { GameStore, StepResult } from '../../domain/ports';
import { type GameStep, refusalOf } from '../../domain/step';
import { guarded, read } from './guarded';
import { gameKey, gameOf, newGameItem, toSeconds } from './item';
import { updateFor } from './step-update';

/** See {@link dynamoGameStore}: how often a step is tried whose refusal the engine cannot explain. */
const ATTEMPTS = 5;

/** Games as DynamoDB items: every step is one conditional write, and none is preceded by a read. */
export function dynamoGameStore(client: DynamoDBClient, tableName: string): GameStore {
  return {
    async create(game, at) {
      const put = new PutItemCommand({
        TableName: tableName,
        Item: newGameItem(game, at),
        ConditionExpression: 'attribute_not_exists(PK) OR Expires <= :now',
        ExpressionAttributeValues: { ':now': { N: String(toSeconds(at)) } },
      });
      return (await guarded(client.send(put))).written;
    },

    async step(gameId, step) {
      // An engine that returns the refusing item explains the refusal at once, unless there is no item. One that does
      // not has to be read afterwards; by then the game may have moved on and allow the step: then it is tried again.
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const result = await tryStep(gameId, step);
        if (result) return result;
      }
      throw new Error(`The store refuses a ${step.type} that the rules allow`);
    },

    async find(gameId, at) {
      return gameOf(await read(client, tableName, gameKey(gameId)), at);
    },
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
