import {
  ApiGatewayManagementApiClient,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { lighten, sdkSettings } from '../../adapters/lambda/sdk-client';

/** A play's calls in the original's order, by the same light clients as ours, so that only the steps differ. */
export interface Yardstick {
  /** Makes a player's move in a round; the second of a round finishes it. */
  play(round: number, player: 'a' | 'b'): Promise<void>;
}

/**
 * The original's published steps: read the game, store the play, and if that finishes the round, write the whole game
 * and post to both players, one after the other.
 */
export async function startYardstick(engine: string, table: string, connections: string): Promise<Yardstick> {
  const dynamodb = new DynamoDBClient({ ...sdkSettings(), endpoint: engine });
  const api = new ApiGatewayManagementApiClient({ ...sdkSettings(), endpoint: `${connections}/dev` });
  lighten(dynamodb);
  lighten(api);
  const Key = { PK: { S: 'GAME#YARDSTICK' }, SK: { S: 'GAME#YARDSTICK' } };
  const player = (ID: string) => ({ ID, Address: `connection-${ID}`, Play: '', Score: 0, Round: 1 });
  const game = { Type: 'GameItem', Round: 1, Players: { a: player('a'), b: player('b') } };
  const writeAll = () =>
    dynamodb.send(new PutItemCommand({ TableName: table, Item: { ...Key, ...marshall(game) } }));
  await writeAll();
  return {
    async play(round, player) {
      await dynamodb.send(new GetItemCommand({ TableName: table, Key }));
      await dynamodb.send(
        new UpdateItemCommand({
          ...{ TableName: table, Key, ReturnValues: 'ALL_NEW' },
          UpdateExpression: 'SET Players.#me.Play = :play, Players.#me.#round = :round',
          ExpressionAttributeNames: { '#me': player, '#round': 'Round' },
          ExpressionAttributeValues: marshall({ ':play': 'rock', ':round': round }),
        }),
      );
      if (player === 'a') return;
      game.Round = round + 1;
      await writeAll();
      for (const ConnectionId of ['connection-a', 'connection-b']) {
        const Data = JSON.stringify({ gameId: 'YARDSTICK', round: game.Round, yourScore: 0, theirScore: 0 });
        await api.send(new PostToConnectionCommand({ ConnectionId, Data }));
      }
    },
  };
}
